import Taro from '@tarojs/taro';
import { clientHeaders } from '../platform/client';

const tokenKey = 'session-token';
let csrfToken: string | undefined;

/** The bearer token of this device's session; a browser has a cookie instead. */
export function findSessionToken(): string | undefined {
  const token: unknown = Taro.getStorageSync(tokenKey);
  return typeof token === 'string' && token !== '' ? token : undefined;
}

export function rememberSessionToken(token: string): void {
  Taro.setStorageSync(tokenKey, token);
}

/** What a cookie session (H5) sends with each change. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

export function forgetCredentials(): void {
  Taro.removeStorageSync(tokenKey);
  csrfToken = undefined;
}

/** The headers that say who is asking, and from which client. */
export function credentialHeaders(): Record<string, string> {
  const token = findSessionToken();
  return {
    ...clientHeaders(),
    ...(token ? { Authorization: `Bearer ${token}` } : csrfToken && { 'X-CSRF-Token': csrfToken }),
  };
}
