import type { AuthProvider } from 'react-admin';
import { currentSession, leaveSession } from './session';

/**
 * react-admin's view of our cookie session (R-A3, R-A4). It only tells and leaves: who may see what is drawn by
 * `layout/session-gate.tsx` and `layout/place-gate.tsx`, since a person without a chosen role must not be logged out.
 */
export const authProvider: AuthProvider = {
  login: () => Promise.resolve(),

  async logout() {
    await leaveSession();
    return '/login';
  },

  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),

  getIdentity() {
    const now = currentSession();
    if (now.status === 'unknown' || now.status === 'absent') return Promise.reject(new Error('no session'));
    const { person } = now.session;
    return Promise.resolve({ id: person.id, fullName: person.name ?? '' });
  },
};
