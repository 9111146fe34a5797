import type { TicketState } from '@contracts/login';

/** A code on screen, for a phone to scan. */
export interface Ticket {
  id: string;
  url: string;
  receivedAtMs: number;
}

/** Codes of one kind: where they come from, and what a confirmed one is good for. */
export interface TicketDesk<Outcome> {
  take: (signal: AbortSignal) => Promise<Pick<Ticket, 'id' | 'url'>>;
  /** Answers when the state is another than `seen`, or after a while. */
  ask: (id: string, seen: TicketState, signal: AbortSignal) => Promise<TicketState>;
  /** What the phone's confirmation has brought about. */
  collect: (id: string, signal: AbortSignal) => Promise<Outcome>;
}

/** Waits until the ticket comes to an end, telling each state on the way; the outcome if it was confirmed. */
export async function awaitTicket<Outcome>(
  desk: TicketDesk<Outcome>,
  { id }: Ticket,
  onState: (state: TicketState) => void,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  let seen: TicketState = 'waiting';
  for (;;) {
    const state = await desk.ask(id, seen, signal);
    if (state !== seen) onState(state);
    seen = state;
    switch (state) {
      case 'waiting':
      case 'scanned':
        continue;
      case 'confirmed':
        return desk.collect(id, signal);
      case 'refused':
      case 'expired':
      case 'used':
        return undefined;
    }
  }
}
