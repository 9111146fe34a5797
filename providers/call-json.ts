import { noAnswer, ProviderError, type ProviderName } from './provider-error';

export interface Call {
  provider: ProviderName;
  url: URL;
  /** Sent as JSON with POST; absent: GET. */
  body?: Readonly<Record<string, unknown>>;
  timeoutMs: number;
}

/** One HTTP call whose silence, refusal to connect or status beyond 2xx becomes a {@link ProviderError}. */
export async function call({ provider, url, body, timeoutMs }: Call): Promise<Response> {
  const response = await fetch(url, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw new ProviderError(provider, 'retry', silence(error));
  });
  if (response.ok) return response;
  const kind = response.status >= 500 || response.status === 429 ? 'retry' : 'alert';
  throw new ProviderError(provider, kind, `HTTP_${response.status}`);
}

/** Reads an answer whole; one that breaks off or stalls is a retry like any other silence. */
export async function bytesOf(provider: ProviderName, response: Response): Promise<Buffer> {
  try {
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new ProviderError(provider, 'retry', silence(error));
  }
}

/** The object in an answer's JSON; its fields are still unknown and are checked by who reads them. */
export function jsonObject(provider: ProviderName, bytes: Buffer): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ProviderError(provider, 'retry', noAnswer.malformed);
  }
  if (!isObject(value)) throw new ProviderError(provider, 'retry', noAnswer.malformed);
  return value;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function silence(error: unknown): string {
  return isObject(error) && error.name === 'TimeoutError' ? noAnswer.timeout : noAnswer.unreachable;
}
