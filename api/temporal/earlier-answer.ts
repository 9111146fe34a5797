import type { Knex } from 'knex';
import { ProblemError } from '../problems';

interface EventRow<Answer> {
  request_hash: string;
  answer: Answer;
}

/**
 * What the process answered to this very message, if it has recorded it: a retry gets the same answer, also from a
 * process that has ended since. The same key with another request is refused.
 */
export async function findEarlierAnswer<Answer>(
  database: Knex,
  message: { process: string; messageId: string; requestHash: string },
): Promise<{ answer: Answer } | undefined> {
  const row = await database('process_event')
    .where({ process_id: message.process, message_id: message.messageId })
    .first<EventRow<Answer> | undefined>('request_hash', 'answer');
  if (row && row.request_hash !== message.requestHash)
    throw new ProblemError('idempotency-key-reused', '同一幂等键已用于内容不同的请求，请换用新的幂等键。');
  return row && { answer: row.answer };
}
