import { useEffect } from 'react';
import { go } from '../navigation/go';
import { useSession, type SessionState } from './session-store';

/** The session, on a page that is nothing without one; whoever isn't logged in is led to the login page, once. */
export function useLoginRequired(): SessionState {
  const state = useSession();
  const { status } = state;
  useEffect(() => {
    if (status === 'logged-out') go('pages/login/index');
  }, [status]);
  return state;
}
