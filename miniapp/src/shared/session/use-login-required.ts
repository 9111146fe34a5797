import { useEffect } from 'react';
import { leadToLogin } from './lead-to-login';
import { useSession, type SessionState } from './session-store';

/** The session, on a page that is nothing without one; whoever isn't logged in is led to the login page, once. */
export function useLoginRequired(): SessionState {
  const state = useSession();
  const { status } = state;
  useEffect(() => {
    if (status === 'logged-out') leadToLogin();
  }, [status]);
  return state;
}
