import { go } from '../navigation/go';
import { currentSession, type SessionState } from './session-store';

let ledFrom: SessionState | undefined;

/**
 * Opens the login page over what is open. Every page below learns of a session's end at the same moment; only the
 * first of them leads, so that one is back on one's page after one login.
 */
export function leadToLogin(query?: { ended: '1' }): void {
  const state = currentSession();
  if (ledFrom === state) return;
  ledFrom = state;
  go('pages/login/index', query);
}
