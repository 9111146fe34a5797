import type { Session } from '@contracts/login';

/**
 * As whom a request is sent: `console` is a clerk's session, `h5` the candidate's, which the public pages share with the
 * mini-program's pages. One browser holds both, and neither touches the other.
 */
export type Client = 'console' | 'h5';

interface Held {
  token: string;
  /** As whom it acts: the person, and their role. */
  actor: string;
}

const held: Partial<Record<Client, Held>> = {};

const heldOf = ({ csrfToken, person, activeRole }: Session): Held => ({
  token: csrfToken,
  actor: `${person.id}/${activeRole?.id ?? ''}`,
});

/** What changing requests carry beside the cookie; empty before the first answer of `GET /session`. */
export const currentCsrfToken = (client: Client): string => held[client]?.token ?? '';

/** The session that this page shows; what is sent from it is sent as its person in its role. */
export const rememberCsrfToken = (session: Session, client: Client = 'console'): void => {
  held[client] = heldOf(session);
};

/**
 * Another tab may have logged in anew: its session's token is the one that counts. False where somebody else has logged in
 * there, or in another role: what was filled in here is not theirs, and must not be sent as if it were (R-A4).
 */
export async function renewCsrfToken(client: Client): Promise<boolean> {
  const headers = { Accept: 'application/json', 'X-Client': client };
  const response = await fetch('/api/session', { headers });
  if (!response.ok) return true;
  const found = heldOf((await response.json()) as Session);
  const before = held[client];
  if (before && before.actor !== found.actor) return false;
  held[client] = found;
  return true;
}
