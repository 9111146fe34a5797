import { useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import {
  findSessionToken,
  forgetCredentials,
  rememberCsrfToken,
  rememberSessionToken,
} from '../request/credentials';
import { request } from '../request/request';
import { asRequestProblem } from '../request/request-problem';
import { forgetEverythingRemembered } from '../resource/remembered';

/** Whether someone is logged in here; `unknown` only until the first answer. */
export type SessionState =
  | { status: 'unknown'; session?: Session }
  | { status: 'logged-out'; session?: undefined }
  | { status: 'logged-in'; session: Session };

let state: SessionState = { status: 'unknown' };
const listeners = new Set<() => void>();

function replace(next: SessionState): void {
  state = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The session of this device, kept up to date on every page. */
export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}

export function currentSession(): SessionState {
  return state;
}

/** After a login: keeps the token (if the client has no cookie) and shows the person everywhere. */
export function startSession(token: string | null, session: Session): void {
  if (token) rememberSessionToken(token);
  rememberCsrfToken(session.csrfToken);
  replace({ status: 'logged-in', session });
}

/** Forgets the session on this device, with all that was remembered of the person. */
export function forgetSession(): void {
  forgetCredentials();
  forgetEverythingRemembered();
  replace({ status: 'logged-out' });
}

/**
 * Asks the API who is logged in. The mini-program without a token doesn't ask; a browser may have a cookie
 * that the page can't see. A network failure leaves what is known.
 */
export async function refreshSession(): Promise<void> {
  if (Taro.getEnv() !== Taro.ENV_TYPE.WEB && !findSessionToken()) return replace({ status: 'logged-out' });
  try {
    startSession(null, await request('GET /session'));
  } catch (thrown) {
    if (asRequestProblem(thrown).code === 'not-logged-in') forgetSession();
  }
}
