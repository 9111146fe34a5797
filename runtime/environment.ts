/** Reads named settings and remembers what is missing or malformed, so that all of it is said at once. */
export class Environment {
  private readonly complaints: string[] = [];

  constructor(private readonly variables: Readonly<Record<string, string | undefined>>) {}

  /** The setting, or `fallback`; without a fallback it is required. */
  text(name: string, fallback?: string): string {
    const value = this.variables[name] || fallback;
    if (value === undefined) this.complaints.push(`${name} is not set`);
    return value ?? '';
  }

  optional(name: string): string | undefined {
    return this.variables[name] || undefined;
  }

  /** A PEM key, whose line ends stand as `\n` in the environment. */
  pem(name: string): string {
    return this.text(name).replaceAll('\\n', '\n');
  }

  port(name: string, fallback: number): number {
    const port = Number(this.text(name, String(fallback)));
    if (!Number.isInteger(port) || port < 0 || port > 65_535) this.complaints.push(`${name} is not a port`);
    return port;
  }

  /** A whole number from 0. */
  count(name: string, fallback: number): number {
    const count = Number(this.text(name, String(fallback)));
    if (!Number.isInteger(count) || count < 0) this.complaints.push(`${name} is not a whole number`);
    return count;
  }

  /** `scheme://host[:port]`, without a path: what a browser sends as `Origin`. */
  origin(name: string, fallback?: string): string {
    const value = this.text(name, fallback);
    if (value && !(URL.canParse(value) && new URL(value).origin === value))
      this.complaints.push(`${name} is not an origin such as https://example.org`);
    return value;
  }

  /** A secret of 32 bytes or more, in base64. */
  secret(name: string): Buffer {
    const bytes = Buffer.from(this.text(name), 'base64');
    if (bytes.length < 32 && this.variables[name]) this.complaints.push(`${name} has less than 32 bytes`);
    return bytes;
  }

  /** What `parse` makes of the setting; its error becomes a complaint. */
  parsed<T>(name: string, parse: (text: string) => T, fallback?: string): T | undefined {
    try {
      return parse(this.text(name, fallback));
    } catch (error) {
      this.complaints.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** Throws with every complaint, one a line. Names settings, never their values. */
  check(): void {
    if (this.complaints.length > 0) throw new Error(`Configuration:\n  ${this.complaints.join('\n  ')}`);
  }
}
