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

interface Standing {
  id: string;
  identity_state: string;
  has_open_process: boolean;
  has_role: boolean;
}

async function refuseUnlessAbsorbable(
  trx: Knex.Transaction,
  survivorId: string,
  absorbedId: string,
): Promise<void> {
  const { rows } = await trx.raw<{ rows: Standing[] }>(
    `select id, identity_state,
            exists (select from process where person_id = person.id and closed_at is null
                      and kind <> 'institution-registration') as has_open_process,
            exists (select from role_holding where person_id = person.id and ended_at is null) as has_role
       from person where id in (?, ?) and joined_into is null and closed_at is null
      order by id for update`,
    [survivorId, absorbedId],
  );
  const absorbed = rows.find(({ id }) => id === absorbedId);
  if (rows.length < 2 || !absorbed) throw refused('账号刚刚发生变化，请重新登录后再试。');
  if (absorbed.identity_state === 'verified')
    throw refused('两个账号都已实名认证，不能合并。请继续使用各自的登录方式，或联系平台管理员。');
  if (absorbed.has_open_process || absorbed.has_role)
    throw refused('另一个账号还有正在办理的事项，请先办结或撤回后再绑定。');
}

const refused = (detail: string): ProblemError => new ProblemError('accounts-not-joinable', detail);
