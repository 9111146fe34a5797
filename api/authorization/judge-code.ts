import type { Knex } from 'knex';
import { wrongAuthorizationCodesAnHour } from '../../domain/authorization';
import { oneAtATime } from '../../db/one-at-a-time';
import { ProblemError } from '../problems';

/** One try of a code. A retry of one request is one try. */
export interface CodeTry {
  readonly messageId: string;
  readonly requestHash: string;
  readonly personId: string;
}

/** The authorization whose latest code was typed, usable or not. */
export interface CodeRow {
  readonly grantId: string;
  readonly codeId: string;
  readonly isUsable: boolean;
  readonly isOver: boolean;
  readonly state: string;
  readonly checkId: string | null;
  readonly checkPersonId: string | null;
}

/**
 * Finds what a code is of. A wrong one counts: a person's tries come one after the other, so that of any number at once no
 * more than five an hour are wrong ones (R-H6).
 */
export async function judgeCode(database: Knex, typed: Buffer, codeTry: CodeTry): Promise<CodeRow> {
  const judged = await database.transaction(async (trx) => {
    await oneAtATime(trx, `authorization-code:${codeTry.personId}`);
    await refuseTooManyWrong(trx, codeTry.personId);
    return (await findByCode(trx, typed)) ?? (await countWrong(trx, codeTry));
  });
  if (judged instanceof ProblemError) throw judged;
  return judged;
}

/** A code that there was keeps its index until there is another, so that it is told from a wrong one. */
export async function findByCode(database: Knex, typed: Buffer): Promise<CodeRow | undefined> {
  return await database('authorization_grant')
    .where({ code_index: typed })
    .first<CodeRow | undefined>(
      'id as grantId',
      'code_id as codeId',
      'state',
      'check_id as checkId',
      'check_person_id as checkPersonId',
      database.raw(`code_expires_at <= now() as "isOver"`),
      database.raw(`(state = 'issued' and code_expires_at > now() and check_id is null) as "isUsable"`),
    );
}

const lastHour = (trx: Knex.Transaction, personId: string): Knex.QueryBuilder =>
  trx('authorization_code_try').where({ person_id: personId }).whereRaw(`at > now() - interval '1 hour'`);

interface Count {
  count: number;
  seconds: number | null;
}

async function refuseTooManyWrong(trx: Knex.Transaction, personId: string): Promise<void> {
  const { count, seconds } = await lastHour(trx, personId).first<Count>(
    trx.raw('count(*)::int as count'),
    trx.raw(`ceil(extract(epoch from min(at) + interval '1 hour' - now()))::int as seconds`),
  );
  if (count >= wrongAuthorizationCodesAnHour)
    throw new ProblemError(
      'too-many-requests',
      `一小时内授权码已填错 ${count} 次，请约 ${Math.ceil((seconds ?? 3600) / 60)} 分钟后再试，并先向发放授权码的单位核对。`,
      { retryAfterSeconds: seconds ?? 3600 },
    );
}

async function countWrong(
  trx: Knex.Transaction,
  { messageId, requestHash, personId }: CodeTry,
): Promise<ProblemError> {
  await trx('authorization_code_try')
    .insert({ message_id: messageId, request_hash: requestHash, person_id: personId })
    .onConflict(['message_id', 'request_hash'])
    .ignore();
  const { count } = await lastHour(trx, personId).first<Pick<Count, 'count'>>(
    trx.raw('count(*)::int as count'),
  );
  const left = wrongAuthorizationCodesAnHour - count;
  return wrongCode(
    left > 0
      ? `授权码不正确或已被替换，一小时内还可再试 ${left} 次。请向发放授权码的单位核对。`
      : '授权码不正确，一小时内已不能再试。请先向发放授权码的单位核对。',
  );
}

export const wrongCode = (sentence: string): ProblemError =>
  new ProblemError('authorization-code-wrong', sentence, { fields: [{ path: '/code', message: sentence }] });
