import type { Knex } from 'knex';
import { ProblemError } from '../problems';

/** What a message was answered, and whether nothing has been recorded since. */
export interface EarlierAnswer<Answer> {
  readonly answer: Answer;
  readonly isNewest: boolean;
}

interface EventRow<Answer> {
  is_newest: boolean;
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
): Promise<EarlierAnswer<Answer> | undefined> {
  const row = await database('process_event as event')
    .join('process', 'process.id', 'event.process_id')
    .where({ process_id: message.process, message_id: message.messageId })
    .first<EventRow<Answer> | undefined>(
      'request_hash',
      'answer',
      database.raw('event.sequence = process.sequence as is_newest'),
    );
  if (row && row.request_hash !== message.requestHash)
    throw new ProblemError('idempotency-key-reused', '同一幂等键已用于内容不同的请求，请换用新的幂等键。');
  return row && { answer: row.answer, isNewest: row.is_newest };
}
