import { setTimeout as delay } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { TicketState } from '../../contracts/login';
import { findTicketState } from './ticket';

const waitMs = 25_000;
const lookEveryMs = 800;

/**
 * Answers as soon as the ticket stands otherwise than the page has seen, at the latest after 25 seconds. Looks by
 * primary key; listening for a notification would hold a connection for each waiting page.
 */
export async function waitForTicket(
  database: Knex,
  ticket: { id: string; browserSecret: string; seen: TicketState | undefined },
  gone: AbortSignal,
): Promise<TicketState | undefined> {
  const until = Date.now() + waitMs;
  for (;;) {
    const state = await findTicketState(database, ticket.id, ticket.browserSecret);
    if (state === undefined || state !== ticket.seen || Date.now() >= until || gone.aborted) return state;
    await delay(lookEveryMs, undefined, { signal: gone }).catch(() => undefined);
  }
}
