import type { Knex } from 'knex';
import type { ReviewTables } from '../db/department-review-tables';
import type { Opinion } from '../domain/department-review';
import type { Encryption } from '../runtime/encryption';
import { contentOf, messageOf } from './message-content';
import { refusal } from './refusal';

interface Decision {
  readonly processId: string;
  readonly sequence: number;
  readonly message?: {
    readonly id: string;
    readonly requestHash: string;
    readonly actor: { readonly personId: string };
  };
  readonly contentEnc?: Buffer;
}

/** Holds an application that is to be decided. Nobody reviews their own, also after two accounts were joined. */
export async function holdForDecision<Row extends { person_id: string }>(
  trx: Knex.Transaction,
  { application }: ReviewTables,
  id: string,
  event: Decision,
): Promise<Row> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `select * from ?? where id = ? and state = 'awaiting-review' for update`,
    [application, id],
  );
  const [row] = rows;
  if (!row) throw new Error('unreachable: an application under review has its row');
  if (row.person_id === messageOf(event).actor.personId)
    throw refusal('no-permission', { sentence: '不能审核本人提交的申请。' });
  return row;
}

/** Keeps what the reviewer wrote, under the event's number; whether there was anything. */
export async function takeOpinion(
  trx: Knex.Transaction,
  encryption: Encryption,
  tables: ReviewTables,
  id: string,
  event: Decision,
): Promise<boolean> {
  const content = contentOf<Opinion>(encryption, event);
  if (!content) return false;
  await keepOpinion(trx, encryption, tables, { id, sequence: event.sequence, opinion: content.opinion });
  return true;
}

export async function keepOpinion(
  trx: Knex.Transaction,
  encryption: Encryption,
  { opinion: table, owner }: ReviewTables,
  { id, sequence, opinion }: { id: string; sequence: number; opinion: string },
): Promise<void> {
  await trx(table).insert({ [owner]: id, sequence, opinion_enc: encryption.encryptText(opinion) });
}

/** A refusal without a reason helps nobody. */
export const opinionMissing = () => refusal('remark-missing', { sentence: '拒绝须写明意见，申请人会看到。' });
