import type { Knex } from 'knex';
import { lockSentence, triesADay, type TriesOf } from '../../domain/identity-tries';
import { shanghaiDay } from '../../domain/shanghai-day';
import { ProblemError } from '../problems';

/** Failed tries today of a document and of an account (R-B3). */
export async function countFailures(
  database: Knex,
  processId: string,
  personId: string,
): Promise<{ document: number; account: number }> {
  const row = await database('identity_attempt')
    .where({ day: shanghaiDay(new Date()), outcome: 'failed' })
    .whereNotNull('document_slot')
    .where((either) => void either.where({ process_id: processId }).orWhere({ person_id: personId }))
    .first<{ document: string; account: string } | undefined>(
      database.raw('count(*) filter (where process_id = ?) as document', [processId]),
      database.raw('count(*) filter (where person_id = ?) as account', [personId]),
    );
  return { document: Number(row?.document ?? 0), account: Number(row?.account ?? 0) };
}

/** Says at once what the process would say: a locked document is not worth starting its process for. */
export async function refuseIfLocked(database: Knex, processId: string, personId: string): Promise<void> {
  const { document, account } = await countFailures(database, processId, personId);
  const used: TriesOf | undefined =
    document >= triesADay ? 'document' : account >= triesADay ? 'account' : undefined;
  if (used)
    throw new ProblemError('not-allowed-now', lockSentence(new Date(), used), {
      allowed: ['request-manual-review'],
    });
}
