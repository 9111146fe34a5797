import type { Knex } from 'knex';
import { sameName } from '../domain/person-name';
import { accountIdOf, type UnitAccountProcess } from '../domain/unit-account-process';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';
import { nothingFilledIn } from './unit-account-rows';
import { getVerified } from './verified-person';

interface ActivationRow {
  name: string;
  phone_enc: Buffer;
  department: string;
  office_phone: string;
}

/** Who has activated an account, and who did before them. */
export interface CompletedActivation {
  readonly personId: string;
  readonly formerId: string | null;
}

/** Makes the person who went through the steps the account's administrator, and spends the code (R-E1). */
export async function completeActivation(
  trx: Knex.Transaction,
  event: RecordedEvent<UnitAccountProcess, 'account.activated'>,
): Promise<CompletedActivation> {
  const personId = event.position.administratorId;
  if (!personId) throw new Error('unreachable: whoever activates becomes the administrator');
  const { activation, formerId } = await takeActivation(trx, event, personId);
  await refuseUnlessNamed(trx, personId, activation.name);
  await trx('unit_account')
    .where({ id: accountIdOf(event.processId) })
    .update({
      state: event.position.state,
      code_enc: null,
      planned_enc: null,
      code_spent_at: trx.fn.now(),
      administrator_id: personId,
      contact_phone_enc: activation.phone_enc,
      contact_department: activation.department,
      contact_office_phone: activation.office_phone,
      activated_at: trx.fn.now(),
    });
  return { personId, formerId };
}

/** All steps done by this very person, and the code alive. What was typed goes to the account and is here no longer. */
async function takeActivation(
  trx: Knex.Transaction,
  { processId, detail }: RecordedEvent<UnitAccountProcess, 'account.activated'>,
  personId: string,
): Promise<{ activation: ActivationRow; formerId: string | null }> {
  const account = await trx('unit_account')
    .where({ id: accountIdOf(processId), state: 'issued' })
    .whereRaw('code_expires_at > now()')
    .forUpdate()
    .first<{ formerId: string | null } | undefined>('administrator_id as formerId');
  const activation = await trx('account_activation')
    .where({ id: detail.activationId, unit_account_id: accountIdOf(processId), person_id: personId })
    .where({ completed_at: null, voided_at: null })
    .whereNotNull('phone_proven_at')
    .whereNotNull('follow')
    .forUpdate()
    .first<ActivationRow | undefined>('name', 'phone_enc', 'department', 'office_phone');
  if (!account || !activation)
    throw refusal('not-allowed-now', { sentence: '激活步骤尚未全部完成或激活码已失效，请刷新后继续。' });
  await trx('account_activation')
    .where({ id: detail.activationId })
    .update({
      completed_at: trx.fn.now(),
      ...nothingFilledIn,
    });
  return { activation, formerId: account.formerId };
}

async function refuseUnlessNamed(trx: Knex.Transaction, personId: string, typed: string): Promise<void> {
  const { name } = await getVerified(trx, personId, '绑定的人员目前没有通过实名认证，请重新认证后再激活。');
  if (!name || !sameName(name, typed))
    throw refusal('identity-mismatch', {
      sentence: '填写的管理员姓名与绑定人员的实名姓名不一致，请修改姓名后重新绑定微信。',
    });
}
