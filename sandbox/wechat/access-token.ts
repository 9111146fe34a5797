import { randomBytes } from 'node:crypto';

const lifetimeSeconds = 7_200;

/** The app's access token as WeChat keeps it: asking again gives the same one while it lives. */
export class AccessTokens {
  private current: { token: string; endsAt: number } | undefined;

  issue(): { access_token: string; expires_in: number } {
    if (!this.current || this.current.endsAt <= Date.now()) {
      const token = `sandbox_${randomBytes(24).toString('hex')}`;
      this.current = { token, endsAt: Date.now() + lifetimeSeconds * 1_000 };
    }
    const left = Math.floor((this.current.endsAt - Date.now()) / 1_000);
    return { access_token: this.current.token, expires_in: left };
  }

  /** As when another program forces a new one. */
  void(): void {
    this.current = undefined;
  }

  isValid(token: unknown): boolean {
    return this.current !== undefined && this.current.token === token && this.current.endsAt > Date.now();
  }
}
