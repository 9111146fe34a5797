import Taro from '@tarojs/taro';
import { addressOf } from './address';
import { credentialHeaders, renewCsrfToken } from './credentials';
import { newIdempotencyKey } from './idempotency-key';
import { decodeProblem, networkFailed } from './request-problem';
import type { Answer, InputArgument, RouteName } from './route-types';
import { announceSessionEnd } from './session-end';

interface LooseInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
}

const timeoutMs = 30_000;

async function exchange(options: Taro.request.Option) {
  try {
    return await Taro.request<unknown>(options);
  } catch {
    throw networkFailed();
  }
}

/**
 * Sends one request once, typed by the route's contract: `request('GET /inbox', { query: { limit: 20 } })`.
 * Throws a `RequestProblem` when it is refused or not answered. A session that ended is announced, which leads
 * to the login page. Changes that a person waits for go through `sendIntention`, which also asks again.
 */
export function request<R extends RouteName>(route: R, ...[input]: InputArgument<R>): Promise<Answer<R>> {
  return requestWithKey(route, newIdempotencyKey(), input ?? {});
}

/** `request` under a key that the caller keeps. A stale CSRF token is renewed once. */
export async function requestWithKey<R extends RouteName>(
  route: R,
  key: string,
  input: LooseInput,
  isRepeated = false,
): Promise<Answer<R>> {
  const { method, url } = addressOf(route, input.params, input.query);
  const response = await exchange({
    url,
    method,
    data: input.body === undefined ? undefined : JSON.stringify(input.body),
    timeout: timeoutMs,
    header: {
      ...credentialHeaders(),
      ...(method !== 'GET' && { 'Idempotency-Key': key }),
      ...(input.body && { 'Content-Type': 'application/json' }),
    },
  });
  if (response.statusCode >= 200 && response.statusCode < 300) {
    return (response.statusCode === 204 ? undefined : response.data) as Answer<R>;
  }
  const problem = decodeProblem(response.statusCode, response.data, headerOf(response.header, 'retry-after'));
  if (problem.code === 'csrf-token-invalid' && !isRepeated) {
    if (renewCsrfToken(await requestWithKey('GET /session', key, {})))
      return requestWithKey(route, key, input, true);
  }
  announceSessionEnd(problem);
  throw problem;
}

function headerOf(headers: Record<string, string> | undefined, name: string): string | undefined {
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
  return found;
}
