import type { Knex } from 'knex';
import type { SessionEnding } from '../contracts/session';

export interface SessionsToEnd {
  readonly personId: string;
  /** Told to whoever comes with the token of one of them later. */
  readonly because: SessionEnding;
  /** This one alone. */
  readonly only?: string;
  /** All but this one. */
  readonly except?: string;
}

/** Ends sessions of a person, so that the next request of each is refused with the reason (R-A5). Returns how many were alive. */
export async function endSessions(
  database: Knex,
  { personId, because, only, except }: SessionsToEnd,
): Promise<number> {
  const sessions = database('session').where({ person_id: personId, ended_at: null });
  if (only !== undefined) sessions.where({ id: only });
  if (except !== undefined) sessions.whereNot({ id: except });
  return sessions.update({ ended_at: database.fn.now(), ended_because: because });
}
