import type { Session } from '@contracts/login';

let token = '';

/** What changing requests carry beside the cookie; empty before the first answer of `GET /session`. */
export const currentCsrfToken = (): string => token;

export const rememberCsrfToken = (next: string): void => {
  token = next;
};

/** Another tab may have logged in anew: its session's token is the one that counts. */
export async function refreshCsrfToken(): Promise<void> {
  const response = await fetch('/api/session', { headers: { Accept: 'application/json' } });
  if (response.ok) rememberCsrfToken(((await response.json()) as Session).csrfToken);
}
