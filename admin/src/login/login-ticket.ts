import type { Session, TicketState } from '@contracts/login';
import { call } from '../api/api';

/** How long a code lives (R-A3). Counted from its receipt: the computer's own clock may be wrong. */
export const ticketLifeMs = 120_000;

export interface LoginTicket {
  id: string;
  url: string;
  receivedAtMs: number;
}

export async function takeTicket(
  accountNumber: string | undefined,
  signal: AbortSignal,
): Promise<LoginTicket> {
  const { id, url } = await call(
    'POST /login/tickets',
    { body: { entrance: 'institution', accountNumber } },
    { signal },
  );
  return { id, url, receivedAtMs: Date.now() };
}

/** Waits until the ticket comes to an end, telling each state on the way; the session if it was confirmed. */
export async function awaitTicket(
  { id }: LoginTicket,
  onState: (state: TicketState) => void,
  signal: AbortSignal,
): Promise<Session | undefined> {
  let seen: TicketState = 'waiting';
  for (;;) {
    const { state }: { state: TicketState } = await call(
      'GET /login/tickets/:id',
      { params: { id }, query: { seen } },
      { signal },
    );
    if (state !== seen) onState(state);
    seen = state;
    switch (state) {
      case 'waiting':
      case 'scanned':
        continue;
      case 'confirmed':
        return call('POST /login/tickets/:id/session', { params: { id } }, { signal });
      case 'refused':
      case 'expired':
      case 'used':
        return undefined;
    }
  }
}
