import { openPage } from '../navigation/go';
import { onSessionEnd } from '../request/session-end';
import { leadToLogin } from './lead-to-login';
import { currentSession, forgetSession } from './session-store';

/**
 * When a session ends in the middle of something, the login page opens over it: the page below keeps its form,
 * and one is back on it after logging in. Someone who never was logged in stays where they are.
 */
export function leadToLoginAtSessionEnd(): void {
  onSessionEnd((problem) => {
    const wasLoggedIn = currentSession().status === 'logged-in';
    forgetSession(problem);
    if (wasLoggedIn && !openPage().startsWith('pages/login/')) leadToLogin({ ended: '1' });
  });
}
