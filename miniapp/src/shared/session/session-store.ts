import { useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import {
  findSessionToken,
  forgetCredentials,
  rememberCsrfToken,
  rememberSessionToken,
} from '../request/credentials';
import { forgetDocuments } from '../platform/open-document';
import { forgetAllKeys } from '../request/idempotency-key';
import { request } from '../request/request';
import { asRequestProblem, type RequestProblem } from '../request/request-problem';
import { forgetEverythingRemembered } from '../resource/remembered';
import { forgetUnsentTyping } from '../storage/unsent-typing';
import { forgetAccepted } from './accepted-consents';
import { forgetKeptInMemory } from './on-forget';

/**
 * Whether someone is logged in here; `unknown` only until the first answer, with the `problem` why there is none yet. `isLeft`: they have just logged out, which is
 * no reason to lead them to the login. `why` is the API's sentence on a session that is over (R-A5).
 */
export type SessionState =
  | { status: 'unknown'; session?: undefined; problem?: RequestProblem }
  | { status: 'logged-out'; session?: undefined; isLeft?: true; why?: string }
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

/** Whose pages and typing are here, also while their session is over. */
let personHere: string | undefined;

/**
 * After a login: keeps the token (if the client has no cookie) and shows the person everywhere. Says whether it is
 * someone else than the one whose session ended here: then nothing of the former is kept, and no page of theirs may be.
 */
export function startSession(token: string | null, session: Session): { isSomeoneElse: boolean } {
  const isSomeoneElse = personHere !== undefined && personHere !== session.person.id;
  if (isSomeoneElse) forgetKept();
  personHere = session.person.id;
  if (token) rememberSessionToken(token);
  rememberCsrfToken(session);
  replace({ status: 'logged-in', session });
  return { isSomeoneElse };
}

/**
 * Forgets a session that is over. What was typed stays: its person goes on with it after the next login. The late answer
 * to a question of somebody who has left since changes nothing: they are not led to the login.
 */
export function forgetSession(problem?: RequestProblem): void {
  if (state.status === 'logged-out' && state.isLeft) return;
  forgetCredentials();
  forgetEverythingRemembered();
  replace({ status: 'logged-out', ...(problem?.code === 'session-ended' && { why: problem.message }) });
}

/** The person leaves this device, which may be a shared one: nothing of theirs stays on it. */
export function forgetPerson(): void {
  forgetKept();
  personHere = undefined;
  forgetCredentials();
  replace({ status: 'logged-out', isLeft: true });
}

/** Everything that is kept of a person beyond the session, wherever it lies; one line for each place. */
function forgetKept(): void {
  forgetEverythingRemembered();
  forgetUnsentTyping();
  forgetAllKeys();
  forgetDocuments();
  forgetAccepted();
  forgetKeptInMemory();
}

/**
 * Asks the API who is logged in. The mini-program without a token doesn't ask; a browser may have a cookie
 * that the page can't see. A network failure leaves what is known; where that is nothing, it says why. An answer that
 * comes after a login or a log-out of meanwhile changes nothing. Says whether it is someone else now, as `startSession` does.
 */
export async function refreshSession(): Promise<{ isSomeoneElse: boolean }> {
  const unchanged = { isSomeoneElse: false };
  if (Taro.getEnv() !== Taro.ENV_TYPE.WEB && !findSessionToken()) {
    replace({ status: 'logged-out' });
    return unchanged;
  }
  const before = state;
  // Nobody has come or gone while it is unknown who is here.
  const isLate = () => state !== before && state.status !== 'unknown';
  try {
    const session = await request('GET /session');
    if (isLate() || JSON.stringify(session) === JSON.stringify(before.session)) return unchanged;
    return startSession(null, session);
  } catch (thrown) {
    if (isLate()) return unchanged;
    const problem = asRequestProblem(thrown);
    if (problem.isNotLoggedIn) forgetSession(problem);
    else if (state.status === 'unknown') replace({ status: 'unknown', problem });
    return unchanged;
  }
}
