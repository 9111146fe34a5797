import { useEffect, useRef } from 'react';
import { leadToLogin } from './lead-to-login';
import { useSession, type SessionState } from './session-store';

/**
 * The session, on a page that is nothing without one; whoever isn't logged in is led to the login page, once. Who logs out
 * while the page is open is not: they are on their way elsewhere.
 * @param options `isWhereOneLeaves`: nor is who arrives at the page after logging out; it says by itself how to log in
 */
export function useLoginRequired({ isWhereOneLeaves = false } = {}): SessionState {
  const state = useSession();
  const { status } = state;
  const isLeft = status === 'logged-out' && state.isLeft;
  const wasLoggedIn = useRef(false);
  useEffect(() => {
    const leaves = isLeft && (isWhereOneLeaves || wasLoggedIn.current);
    wasLoggedIn.current = status === 'logged-in';
    if (status === 'logged-out' && !leaves) leadToLogin();
  }, [status, isLeft, isWhereOneLeaves]);
  return state;
}
