import { setTimeout } from 'node:timers/promises';
import { busyProcessSentence } from '../api/temporal/temporal-problems';
import type { Problem } from '../contracts/problems';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface CallOptions {
  body?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
}

/** A browser (or the mini-program) as the API sees it: keeps cookies, sends the CSRF token or its bearer. */
export class ApiClient {
  readonly cookies = new Map<string, string>();
  csrfToken = '';
  token: string | undefined;

  constructor(
    protected readonly origin: string,
    private readonly client: 'console' | 'h5' | 'weapp' = 'h5',
    private readonly headers: Record<string, string> = {},
  ) {}

  get = <T>(path: string, headers?: Record<string, string>): Promise<Answer<T>> =>
    this.call('GET', path, { headers });
  post = <T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>> =>
    this.call('POST', path, { body, headers });
  put = <T>(path: string, body?: unknown): Promise<Answer<T>> => this.call('PUT', path, { body });
  delete = <T>(path: string): Promise<Answer<T>> => this.call('DELETE', path, {});

  /** While it isn't answered, as on a busy machine, it is asked again: what changes something by the same key, as the front ends do. */
  async call<T>(method: string, path: string, options: CallOptions): Promise<Answer<T>> {
    let answer = await this.callOnce<T>(method, path, options);
    const isSafe = method === 'GET' || options.headers?.['idempotency-key'] !== undefined;
    for (let again = 0; again < 20 && isSafe && isUnanswered(answer); again += 1) {
      await setTimeout(500);
      answer = await this.callOnce<T>(method, path, options);
    }
    return answer;
  }

  async callOnce<T>(method: string, path: string, { body, form, headers }: CallOptions): Promise<Answer<T>> {
    const response = await fetch(this.origin + path, {
      method,
      headers: this.headersOf({ body, headers }),
      body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const parsed: unknown = isJson ? JSON.parse(bytes.toString()) : bytes;
    this.learn(parsed);
    return { status: response.status, headers: response.headers, body: parsed as T };
  }

  protected headersOf({ body, headers }: CallOptions): Record<string, string> {
    return {
      'x-client': this.client,
      ...(this.csrfToken && { 'x-csrf-token': this.csrfToken }),
      ...(this.token && { authorization: `Bearer ${this.token}` }),
      ...(this.cookies.size > 0 && {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...this.headers,
      ...headers,
    };
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value && !/max-age=0/i.test(cookie)) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }

  /** Takes the session's token and CSRF token out of a login's answer, as the front ends do. */
  private learn(answer: unknown): void {
    const { session, token, csrfToken } = (answer ?? {}) as {
      session?: { csrfToken: string };
      token?: string | null;
      csrfToken?: string;
    };
    this.csrfToken = session?.csrfToken ?? csrfToken ?? this.csrfToken;
    if (token) this.token = token;
  }
}

/** Whether the same request, by its key, is to be sent again to learn how it ended. */
export const isUnanswered = ({ status, body }: Answer): boolean =>
  (status === 503 && ['outcome-unknown', 'service-overloaded'].includes((body as Problem).code)) ||
  (status === 429 && (body as Problem).detail === busyProcessSentence);

/** Status and code of a refusal, for one `toEqual`. */
export const refusalOf = ({ status, body }: Answer): { status: number; code: string } => ({
  status,
  code: (body as Problem).code,
});
