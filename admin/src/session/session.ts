import type { Role, Session } from '@contracts/login';
import { useSyncExternalStore } from 'react';
import { ApiProblem, call } from '../api/api';
import { rememberCsrfToken } from './csrf-token';
import { forgetPerson } from './forget-person';

/**
 * `ended` keeps the page and its form; the person logs in again over it. `why` is the API's sentence on a session that is over,
 * `lostRole` the role that was taken away while it was in use (R-A5). `isSwitched`: another tab has logged in as somebody else, or
 * in another role, and this page is theirs from now on (R-A4).
 */
export type SessionState =
  | { status: 'unknown' }
  | { status: 'active'; session: Session; lostRole?: Role; isSwitched?: true }
  | { status: 'ended'; session: Session; why: string }
  | { status: 'absent'; why?: string };

let state: SessionState = { status: 'unknown' };
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  if (next.status === 'active') rememberCsrfToken(next.session);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The session as this page knows it. */
export const currentSession = (): SessionState => state;
export const useSessionState = (): SessionState => useSyncExternalStore(subscribe, currentSession);

/** The active session and its role, for what is drawn only when there is one. */
export function useActiveRole(): { session: Session; role: Role } | undefined {
  const now = useSessionState();
  if (now.status === 'unknown' || now.status === 'absent' || now.session.activeRole === null)
    return undefined;
  return { session: now.session, role: now.session.activeRole };
}

/** Asks the server once and remembers. Undefined: nobody is logged in. */
export async function loadSession(): Promise<Session | undefined> {
  try {
    const session = await call('GET /session', {});
    become({ status: 'active', session });
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) {
      become({ status: 'absent', ...(error.code === 'session-ended' && { why: error.message }) });
      return undefined;
    }
    throw error;
  }
}

export const adoptSession = (session: Session): void => become({ status: 'active', session });

/** A request was answered 401, for this reason: the session ended on the server. */
export function markSessionEnded(why: string): void {
  if (state.status === 'active') become({ status: 'ended', session: state.session, why });
}

/**
 * Something was refused for want of a right, a file didn't come, or the page comes back into view: if the session or its role is
 * over, or another tab has logged in anew or in another role, the page is told. A server that can't be reached says nothing.
 */
export async function recheckSession(): Promise<void> {
  if (state.status !== 'active') return;
  const { person, activeRole: before } = state.session;
  try {
    const session = await call('GET /session', {});
    const isSamePerson = session.person.id === person.id;
    if (isSamePerson && session.activeRole?.id === before?.id) return;
    // What it showed is not theirs to see any longer.
    forgetPerson();
    const isLost = isSamePerson && before !== null && session.activeRole === null;
    become({ status: 'active', session, ...(isLost ? { lostRole: before } : { isSwitched: true }) });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) markSessionEnded(error.message);
  }
}

export async function chooseRole(roleId: string): Promise<void> {
  adoptSession(await call('PUT /session/role', { body: { roleId } }));
}

/** Goes on in a session that has just begun, as the role whose page this is: the page is told of it when that is its role, no sooner. */
export async function resumeSession(session: Session, roleId: string): Promise<void> {
  if (session.activeRole?.id === roleId) return adoptSession(session);
  rememberCsrfToken(session);
  await chooseRole(roleId);
}

/** Ends the session on the server, then here, with all that is kept of the person. One that is already over is no error. */
export async function leaveSession(): Promise<void> {
  try {
    if (state.status === 'active') await call('DELETE /session', {});
  } catch (error) {
    if (!(error instanceof ApiProblem && error.status === 401)) throw error;
  }
  forgetPerson();
  become({ status: 'absent' });
}
