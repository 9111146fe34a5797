import type { Knex } from 'knex';
import { wrongCodesAnHour } from '../../domain/confirm-code';
import { ProblemError } from '../problems';

/** One try of a confirm code: whose, and against which institution's code. A retry of one request is one try. */
export interface CodeTry {
  readonly messageId: string;
  /** With the code that was typed: after a refusal the key is free, and may bring another. */
  readonly requestHash: string;
  readonly personId: string;
  readonly holderId: string;
}

interface CountRow {
  person: number;
  institution: number;
  seconds: number | null;
}

/** Throws `too-many-requests` while the person or the unit has used up its wrong codes of an hour (R-C2). */
export async function refuseTooManyWrongCodes(
  trx: Knex.Transaction,
  { personId, holderId }: CodeTry,
): Promise<void> {
  const { rows } = await trx.raw<{ rows: CountRow[] }>(
    `select count(*) filter (where person_id = :personId)::int as person,
            count(*) filter (where institution_id = :holderId)::int as institution,
            ceil(extract(epoch from min(at) + interval '1 hour' - now()))::int as seconds
       from confirm_code_try
      where at > now() - interval '1 hour' and (person_id = :personId or institution_id = :holderId)`,
    { personId, holderId },
  );
  const { person = 0, institution = 0, seconds } = rows[0] ?? {};
  const retryAfterSeconds = seconds ?? 3600;
  const wait = `请约 ${Math.ceil(retryAfterSeconds / 60)} 分钟后再试`;
  if (person >= wrongCodesAnHour.person)
    throw new ProblemError(
      'too-many-requests',
      `一小时内确认码已填错 ${person} 次，${wait}，并先向单位人事核对确认码。`,
      { retryAfterSeconds },
    );
  if (institution >= wrongCodesAnHour.unit)
    throw new ProblemError(
      'too-many-requests',
      `该单位的确认码一小时内被填错次数过多，为防止冒用已暂停绑定，${wait}，或联系单位人事。`,
      { retryAfterSeconds },
    );
}

/** Counts a wrong code, tells the unit's HR at the limit, and returns the refusal with the tries that are left. */
export async function countWrongCode(trx: Knex.Transaction, wrong: CodeTry): Promise<ProblemError> {
  const { messageId, requestHash, personId, holderId } = wrong;
  await trx('confirm_code_try')
    .insert({
      message_id: messageId,
      request_hash: requestHash,
      person_id: personId,
      institution_id: holderId,
    })
    .onConflict(['message_id', 'request_hash'])
    .ignore();
  const [ofPerson, ofUnit] = await Promise.all([
    countLastHour(trx, { person_id: personId }),
    countLastHour(trx, { institution_id: holderId }),
  ]);
  if (ofUnit >= wrongCodesAnHour.unit) await tellHr(trx, holderId, ofUnit);
  const left = wrongCodesAnHour.person - ofPerson;
  const sentence =
    left > 0
      ? `确认码不正确，一小时内还可再试 ${left} 次。请向单位人事核对后重新填写。`
      : '确认码不正确，一小时内已不能再试。请先向单位人事核对确认码。';
  return new ProblemError('confirm-code-wrong', sentence, {
    fields: [{ path: '/confirmCode', message: sentence }],
  });
}

async function countLastHour(trx: Knex.Transaction, of: object): Promise<number> {
  const { count } = await trx('confirm_code_try')
    .where(of)
    .whereRaw(`at > now() - interval '1 hour'`)
    .first<{ count: number }>(trx.raw('count(*)::int as count'));
  return count;
}

/** A message to each HR account of the unit, once an hour. */
async function tellHr(trx: Knex.Transaction, holderId: string, tries: number): Promise<void> {
  await trx.raw(
    `insert into inbox_message (person_id, template, params, deduplication_key)
     select person_id, 'confirm-code.wrong-tries', ?::jsonb,
            'confirm-code.wrong-tries/' || institution_id || '/' || to_char(now(), 'YYYYMMDDHH24') || '/' || person_id
       from role_holding
      where institution_id = ? and role = 'hr-account' and ended_at is null
     on conflict (deduplication_key) do nothing`,
    [JSON.stringify({ tries }), holderId],
  );
}
