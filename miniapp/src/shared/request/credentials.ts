import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import { clientHeaders } from '../platform/client';

const tokenKey = 'session-token';
let csrf: { token: string; personId: string } | undefined;

/** The bearer token of this device's session; a browser has a cookie instead. */
export function findSessionToken(): string | undefined {
  const token: unknown = Taro.getStorageSync(tokenKey);
  return typeof token === 'string' && token !== '' ? token : undefined;
}

export function rememberSessionToken(token: string): void {
  Taro.setStorageSync(tokenKey, token);
}

/**
 * What a cookie session (H5) sends with each change. False, and not kept, where another tab has logged in as somebody else: what
 * was filled in here must not be sent as theirs.
 */
export function renewCsrfToken({ csrfToken: token, person: { id: personId } }: Session): boolean {
  if (csrf && csrf.personId !== personId) return false;
  csrf = { token, personId };
  return true;
}

/** The session that is shown here from now on, whoever's was before. */
export function rememberCsrfToken(session: Session): void {
  csrf = undefined;
  renewCsrfToken(session);
}

export function forgetCredentials(): void {
  Taro.removeStorageSync(tokenKey);
  csrf = undefined;
}

/** The headers that say who is asking, and from which client. */
export function credentialHeaders(): Record<string, string> {
  const token = findSessionToken();
  return {
    ...clientHeaders(),
    ...(token ? { Authorization: `Bearer ${token}` } : csrf && { 'X-CSRF-Token': csrf.token }),
  };
}
