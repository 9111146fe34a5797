import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { nextUnitAccountState } from '../domain/unit-account';
import {
  accountIdOf,
  initialUnitAccount,
  unitAccountFace,
  unitAccountProcessId,
  type UnitAccountProcess,
} from '../domain/unit-account-process';
import { recordBeside } from '../db/record-beside';
import { refusal } from './refusal';
import { endHrHoldings, giveHrRight, voidActivations } from './unit-account-rows';

/** Who takes a unit's account over without a code, because their application was admitted. */
export interface Successor {
  readonly institutionId: string;
  readonly personId: string;
  readonly contact: {
    readonly contact_phone_enc: Buffer | null;
    readonly contact_department: string;
    readonly contact_office_phone: string;
  };
  /** The process that admits them. */
  readonly by: string;
}

export interface Takeover {
  /** The account's process, which is to be told. */
  readonly processId: string;
  /** Whose right ended. */
  readonly former: string[];
  /** Who was about to activate the account with a code. */
  readonly activating: string[];
}

/**
 * Makes somebody the unit's HR administrator (R-E2): the former one's right ends, the account is theirs, or comes into being,
 * and a code that nobody has used yet is void.
 */
export async function takeOverAccount(
  trx: Knex.Transaction,
  { institutionId, personId, contact, by }: Successor,
): Promise<Takeover> {
  const found = await trx('unit_account')
    .where({ institution_id: institutionId, kind: 'hr' })
    .whereNot({ state: 'revoked' })
    .first<{ id: string } | undefined>('id');
  const processId = unitAccountProcessId(found?.id ?? randomUUID());
  const state = nextUnitAccountState('issued', 'taken-over', true);
  const recorded = await recordBeside<UnitAccountProcess, 'account.taken-over'>(trx, {
    processId,
    kind: 'unit-account',
    type: 'account.taken-over',
    detail: { by },
    face: unitAccountFace,
    initial: initialUnitAccount,
    // Revoked since it was looked for: its unit may have another account, not this one again.
    next: (position) =>
      position.state === 'revoked' ? undefined : { state, institutionId, administratorId: personId },
  });
  if (recorded === undefined)
    throw refusal('not-allowed-now', { sentence: '该单位的账号刚刚有变动，请刷新后再审核。' });
  const columns = {
    ...{ state, code_enc: null, administrator_id: personId, activated_at: trx.fn.now() },
    ...contact,
  };
  if (found) await trx('unit_account').where({ id: found.id }).update(columns);
  else
    await trx('unit_account').insert({
      id: accountIdOf(processId),
      institution_id: institutionId,
      number: trx('institution').where({ id: institutionId }).select('code'),
      ...columns,
    });
  const activating = await voidActivations(trx, processId);
  const former = await endHrHoldings(trx, institutionId);
  await giveHrRight(trx, institutionId, personId, processId);
  return { processId, former, activating: activating.filter((id) => id !== personId) };
}
