import type { Knex } from 'knex';
import { activationTriesAllowed } from '../../domain/unit-account';
import { ProblemError } from '../problems';

export interface TypedCode {
  readonly accountNumber: string;
  /** Its blind index. */
  readonly code: Buffer;
  /** Where it was typed (`networkOf`). */
  readonly network: string;
}

/**
 * The account whose code was typed, or what to tell instead. Five wrong tries from one network end the code there, and there
 * alone: the account's number is public, so strangers must not be able to end it for the unit (R-E1). The account is locked
 * until the commit, so that of any number of tries at once no more than five are judged. What is told is returned: a
 * counted try stays counted.
 */
export async function judgeCode(
  trx: Knex.Transaction,
  typed: TypedCode,
): Promise<{ accountId: string } | ProblemError> {
  const account = await findIssued(trx, typed);
  if (!account) return await whyNotJudged(trx, typed);
  const place = { unit_account_id: account.id, network: typed.network };
  const before = await trx('activation_wrong_try')
    .where(place)
    .first<{ count: number } | undefined>('wrong_tries as count');
  const left = activationTriesAllowed - (before?.count ?? 0);
  if (left <= 0) return wrong(usedUpHere);
  if (account.isRight) return { accountId: account.id };
  await trx('activation_wrong_try')
    .insert({ ...place, wrong_tries: 1 })
    .onConflict(['unit_account_id', 'network'])
    .merge({ wrong_tries: activationTriesAllowed - left + 1, last_at: trx.fn.now() });
  if (left > 1)
    return wrong(`账号或激活码不正确，还可以再试 ${left - 1} 次，之后将不能在此网络输入。请与发放单位核对。`);
  await tellDepartment(trx, account.id);
  return wrong(usedUpHere);
}

const usedUpHere =
  '激活码已在此网络输错 5 次，不能再在此网络输入。请联系发放单位核实，重新发放激活码后可以继续。';

interface IssuedRow {
  id: string;
  isRight: boolean;
}

async function findIssued(
  trx: Knex.Transaction,
  { accountNumber, code }: TypedCode,
): Promise<IssuedRow | undefined> {
  const { rows } = await trx.raw<{ rows: IssuedRow[] }>(
    `select account.id, account.code_index = ? as "isRight"
       from unit_account account
      where account.number = ? and account.state = 'issued' and account.code_expires_at > now()
        for update of account`,
    [code, accountNumber],
  );
  return rows[0];
}

/** Once a code: whoever issued it should know that somebody guesses, or that the unit can't go on where it is. */
async function tellDepartment(trx: Knex.Transaction, accountId: string): Promise<void> {
  await trx.raw(
    `insert into inbox_message (person_id, template, params, process_id, deduplication_key)
     select holding.person_id, 'account.tries-used-up',
            jsonb_build_object('institution', unit.name || case account.kind when 'hr' then '' else '（账号 ' || account.number || '）' end),
            'account/' || account.id,
            'account.tries-used-up/' || account.id || '/' || extract(epoch from account.code_issued_at) || '/' || holding.person_id
       from unit_account account
       join institution unit on unit.id = account.institution_id
       join role_holding holding
         on holding.institution_id = case account.kind when 'hr' then unit.parent_id else unit.id end and holding.role = 'hr-account' and holding.ended_at is null
      where account.id = ?
     on conflict (deduplication_key) do nothing`,
    [accountId],
  );
}

/** No code waits for this number. Whoever brings its last one is told what became of it. */
async function whyNotJudged(
  trx: Knex.Transaction,
  { accountNumber, code }: TypedCode,
): Promise<ProblemError> {
  const row = await trx('unit_account as account')
    .where('account.number', accountNumber)
    .orderBy('account.created_at', 'desc')
    .first<{ isTyped: boolean; isSpent: boolean } | undefined>(
      trx.raw('code_index = ? as "isTyped"', [code]),
      trx.raw('code_spent_at is not null as "isSpent"'),
    );
  if (row?.isTyped && row.isSpent)
    return wrong('该激活码已使用过，账号已激活。管理员请直接扫码登录；需更换管理员的，请联系发放单位。');
  if (row?.isTyped) return wrong('该激活码已过期或已作废，请联系发放单位重新发放。');
  return wrong('账号或激活码不正确，请核对发放单位给您的账号和激活码。');
}

const wrong = (sentence: string): ProblemError =>
  new ProblemError('activation-code-wrong', sentence, { fields: [{ path: '/code', message: sentence }] });
