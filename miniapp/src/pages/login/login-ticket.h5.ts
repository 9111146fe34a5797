import type { Session, TicketState } from '@contracts/login';
import { request } from '@/shared/request/request';

/**
 * Waits until the ticket comes to an end, telling each state on the way; the session if the phone confirmed it.
 * @param isWanted whether the page still waits
 */
export async function awaitTicket(
  id: string,
  onState: (state: TicketState) => void,
  isWanted: () => boolean,
): Promise<Session | undefined> {
  let seen: TicketState = 'waiting';
  while (isWanted()) {
    const { state }: { state: TicketState } = await request('GET /login/tickets/:id', {
      params: { id },
      query: { seen },
    });
    if (state !== seen) onState(state);
    seen = state;
    if (state === 'confirmed') return request('POST /login/tickets/:id/session', { params: { id } });
    if (state !== 'waiting' && state !== 'scanned') return undefined;
  }
  return undefined;
}
