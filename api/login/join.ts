import type { Knex } from 'knex';
import { holdWhatMoves, moveAccount } from '../../db/move-account';
import { callProcess } from '../../db/process-call';
import { registrationWorkflow } from '../../domain/institution-registration-process';
import { ProblemError } from '../problems';

/**
 * Makes `absorbed` part of `survivor` (R-A2: an account joins its WeChat and phone logins once both are proven).
 * Only an unverified account that nothing hangs on but registrations of institutions, which come along, can be absorbed; so
 * two verified documents never join.
 */
export async function joinAccounts(
  trx: Knex.Transaction,
  survivorId: string,
  absorbedId: string,
): Promise<void> {
  await holdWhatMoves(trx, absorbedId);
  await refuseUnlessAbsorbable(trx, survivorId, absorbedId);
  // Nothing that is open comes along but registrations. The schedule calls them: nobody waits for them here.
  for (const processId of await moveAccount(trx, survivorId, absorbedId))
    await callProcess(trx, { processId, ...registrationWorkflow });
}

interface Account {
  id: string;
  identity_state: string;
}

async function refuseUnlessAbsorbable(
  trx: Knex.Transaction,
  survivorId: string,
  absorbedId: string,
): Promise<void> {
  const accounts = await trx('person')
    .whereIn('id', [survivorId, absorbedId])
    .where({ joined_into: null, closed_at: null })
    .orderBy('id')
    .forUpdate()
    .select<Account[]>('id', 'identity_state');
  const absorbed = accounts.find(({ id }) => id === absorbedId);
  if (accounts.length < 2 || !absorbed) throw refused('账号刚刚发生变化，请重新登录后再试。');
  if (absorbed.identity_state === 'verified')
    throw refused('两个账号都已实名认证，不能合并。请继续使用各自的登录方式，或联系平台管理员。');
  if (await hasAnythingOpen(trx, absorbedId))
    throw refused('另一个账号还有正在办理的事项，请先办结或撤回后再绑定。');
}

/** Asked once the accounts are held: what began while they were waited for is seen, and nothing begins any more. */
async function hasAnythingOpen(trx: Knex.Transaction, personId: string): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `select from process where person_id = :personId and closed_at is null and kind <> 'institution-registration'
      union all
     select from role_holding where person_id = :personId and ended_at is null
      limit 1`,
    { personId },
  );
  return rows.length > 0;
}

const refused = (detail: string): ProblemError => new ProblemError('accounts-not-joinable', detail);
