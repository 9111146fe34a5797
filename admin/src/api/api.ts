import { currentCsrfToken, renewCsrfToken, type Client } from '../session/csrf-token';
import { addressOf, type Query } from './address';
import { newIdempotencyKey } from './idempotency-key';
import { ApiProblem, problemOf, stillUnknown, unreachable } from './problem';
import type { Answer, RouteName, Sent } from './routes';

export interface CallOptions {
  signal?: AbortSignal;
  /** Given when one intention may be sent more than once (see `useAction`); otherwise each call has its own. */
  idempotencyKey?: string;
  /** Whose session it is; the console's unless told. */
  client?: Client;
}

export interface Parts {
  params?: Record<string, string>;
  query?: Query;
  /** Sent as JSON, or as it is where it carries a file. */
  body?: unknown;
}

/** How often a request whose outcome is unknown is asked again with the same key, before the person is told. */
const tries = 4;
/** All pauses of one call together: nobody watches a button for longer. */
const patienceSeconds = 30;

/**
 * Calls one route of the API by its contract, with the session's cookie.
 * @throws ApiProblem for every refusal and for a server that can't be reached
 */
export async function call<R extends RouteName>(
  route: R,
  sent: Sent<R>,
  options: CallOptions = {},
): Promise<Answer<R>> {
  const response = await request(route, sent, options);
  // The contract is the type of what the server answers; nothing in the browser can prove it once more.
  return (response.status === 204 ? undefined : await response.json()) as Answer<R>;
}

/**
 * Sends one request and gives the answer to a success. While the outcome is unknown it asks again, also where asking was
 * too often for a while.
 * @throws ApiProblem for every refusal and for a server that can't be reached
 */
export async function request(
  route: RouteName,
  parts: Parts,
  { idempotencyKey: key = newIdempotencyKey(), signal, client = 'console' }: CallOptions,
): Promise<Response> {
  let isOpen = false;
  let patience = patienceSeconds;
  for (let attempt = 1; ; attempt++) {
    const response = await send(route, parts, key, client, signal);
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (problem.code === 'csrf-token-invalid' && attempt === 1 && (await renewCsrfToken(client))) continue;
    isOpen ||= problem.code === 'outcome-unknown';
    if (!isOpen || !(problem.code === 'too-many-requests' || problem.code === 'outcome-unknown'))
      throw problem;
    const seconds = Number(response.headers.get('Retry-After')) || 1;
    patience -= seconds;
    if (attempt === tries || patience < 0) throw stillUnknown(problem);
    await pause(seconds);
  }
}

async function send(
  route: string,
  { params, query, body }: Parts,
  key: string,
  client: Client,
  signal?: AbortSignal,
) {
  const method = route.slice(0, route.indexOf(' '));
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Client': client };
  if (method !== 'GET') {
    headers['Idempotency-Key'] = key;
    headers['X-CSRF-Token'] = currentCsrfToken(client);
  }
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(addressOf(route, params, query), {
      method,
      headers,
      body: isForm ? body : JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
}

const pause = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));

export { ApiProblem };
