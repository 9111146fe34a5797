import type { Knex } from 'knex';
import { oneAtATime } from '../db/one-at-a-time';
import { ProblemError } from './problems';
import type { MessageIdentity } from './route';

/** One request that changes something, as its `Idempotency-Key` names it. */
export interface Change {
  readonly messageId: string;
  readonly requestHash: string;
  /** Changes of the same turn come one after the other: `unit:<person>`. */
  readonly turn: string;
}

/** The change that a message asks for, in this turn. */
export const changeOf = (message: MessageIdentity, turn: string): Change => ({
  messageId: message.idFor(turn),
  requestHash: message.requestHash,
  turn,
});

/**
 * Does a change that is one transaction, once: asked again with the same key it returns the same reference (the id of
 * the row that was made or ended) and does nothing. A problem that is thrown undoes everything; one that is returned is
 * thrown after the commit, so that what was counted stays counted. Neither is kept: after a refusal the key is free.
 */
export async function once(
  database: Knex,
  { messageId, requestHash, turn }: Change,
  work: (trx: Knex.Transaction) => Promise<string | ProblemError>,
): Promise<string> {
  const outcome = await database.transaction(async (trx) => {
    await oneAtATime(trx, turn);
    const earlier = await findEarlier(trx, messageId, requestHash);
    if (earlier !== undefined) return earlier;
    const result = await work(trx);
    if (typeof result === 'string')
      await trx('answered_change').insert({
        message_id: messageId,
        request_hash: requestHash,
        reference: result,
      });
    return result;
  });
  if (outcome instanceof ProblemError) throw outcome;
  return outcome;
}

async function findEarlier(
  trx: Knex.Transaction,
  messageId: string,
  requestHash: string,
): Promise<string | undefined> {
  const row = await trx('answered_change')
    .where({ message_id: messageId })
    .first<{ request_hash: string; reference: string } | undefined>('request_hash', 'reference');
  if (row && row.request_hash !== requestHash)
    throw new ProblemError('idempotency-key-reused', '同一幂等键已用于内容不同的请求，请换用新的幂等键。');
  return row?.reference;
}
