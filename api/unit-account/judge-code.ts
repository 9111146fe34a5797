import type { Knex } from 'knex';
import { activationTriesAllowed } from '../../domain/unit-account';
import { ProblemError } from '../problems';

interface Judged {
  id: string;
  isRight: boolean;
  wrongTries: number;
}

/**
 * The account whose code was typed, or what to tell instead. One statement judges and counts, so that of any number of
 * tries at once no more than five are wrong ones (R-E1). What is told is returned: a counted try stays counted.
 */
export async function judgeCode(
  trx: Knex.Transaction,
  accountNumber: string,
  typed: Buffer,
): Promise<{ accountId: string } | ProblemError> {
  const { rows } = await trx.raw<{ rows: Judged[] }>(judge, {
    accountNumber,
    typed,
    allowed: activationTriesAllowed,
  });
  const [judged] = rows;
  if (!judged) return await whyNotJudged(trx, accountNumber, typed);
  if (judged.isRight) return { accountId: judged.id };
  const left = activationTriesAllowed - judged.wrongTries;
  if (left === 0) await tellDepartment(trx, judged.id);
  return wrong(
    left > 0
      ? `账号或激活码不正确，还可以再试 ${left} 次，之后激活码将作废。请与发放单位核对。`
      : '激活码已输错 5 次，已作废。请联系发放单位重新发放激活码。',
  );
}

const judge = `
  update unit_account account
     set wrong_tries = account.wrong_tries + case when code_index = :typed then 0 else 1 end,
         code_enc = case when code_index = :typed or account.wrong_tries + 1 < :allowed then code_enc end
   where account.number = :accountNumber
     and account.state = 'issued' and account.code_expires_at > now() and account.wrong_tries < :allowed
  returning account.id, account.code_index = :typed as "isRight", account.wrong_tries as "wrongTries"`;

/** The code is void: only who issued the account can help, and they should know that somebody guessed. */
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

interface OverRow {
  isTyped: boolean;
  isSpent: boolean;
  triesAreUsedUp: boolean;
}

/** No code waits for this number. Whoever brings its last one is told what became of it. */
async function whyNotJudged(
  trx: Knex.Transaction,
  accountNumber: string,
  typed: Buffer,
): Promise<ProblemError> {
  const row = await trx('unit_account as account')
    .where('account.number', accountNumber)
    .orderBy('account.created_at', 'desc')
    .first<OverRow | undefined>(
      trx.raw('code_index = ? as "isTyped"', [typed]),
      trx.raw('code_spent_at is not null as "isSpent"'),
      trx.raw(`state = 'issued' and wrong_tries >= ? as "triesAreUsedUp"`, [activationTriesAllowed]),
    );
  if (row?.triesAreUsedUp) return wrong('该账号的激活码已输错 5 次，已作废。请联系发放单位重新发放激活码。');
  if (row?.isTyped && row.isSpent)
    return wrong('该激活码已使用过，账号已激活。管理员请直接扫码登录；需更换管理员的，请联系发放单位。');
  if (row?.isTyped) return wrong('该激活码已过期或已作废，请联系发放单位重新发放。');
  return wrong('账号或激活码不正确，请核对发放单位给您的账号和激活码。');
}

const wrong = (sentence: string): ProblemError =>
  new ProblemError('activation-code-wrong', sentence, { fields: [{ path: '/code', message: sentence }] });
