import type { Session } from '@contracts/login';

/**
 * As whom a request is sent: `console` is a clerk's session, `h5` the candidate's, which the public pages share with the
 * mini-program's pages. One browser holds both, and neither touches the other.
 */
export type Client = 'console' | 'h5';

const tokens: Record<Client, string> = { console: '', h5: '' };

/** What changing requests carry beside the cookie; empty before the first answer of `GET /session`. */
export const currentCsrfToken = (client: Client): string => tokens[client];

export const rememberCsrfToken = (next: string, client: Client = 'console'): void => {
  tokens[client] = next;
};

/** Another tab may have logged in anew: its session's token is the one that counts. */
export async function refreshCsrfToken(client: Client): Promise<void> {
  const headers = { Accept: 'application/json', 'X-Client': client };
  const response = await fetch('/api/session', { headers });
  if (response.ok) rememberCsrfToken(((await response.json()) as Session).csrfToken, client);
}
