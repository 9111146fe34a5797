import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../contracts/message';
import { codeBytes, codeFromBytes, normaliseCode } from '../domain/code-text';
import { accountKindOf } from '../domain/account-scope';
import { accountIdOf, type UnitAccountPosition } from '../domain/unit-account-process';
import type { BlindIndex } from '../runtime/blind-index';
import type { Encryption } from '../runtime/encryption';
import { refusal } from './refusal';

export interface UnitAccountTools {
  readonly encryption: Encryption;
  readonly blindIndex: BlindIndex;
}

/** The unit that an event's account belongs to. */
export function unitOf({ institutionId }: UnitAccountPosition): string {
  if (!institutionId) throw new Error('unreachable: an account is issued to a unit');
  return institutionId;
}

/** The unit's name, once it is sure that this actor issues such an account there. */
export async function getIssuableUnit(
  trx: Knex.Transaction,
  position: UnitAccountPosition,
  actor: Actor,
): Promise<string> {
  const institutionId = unitOf(position);
  if (accountKindOf(position) === 'hr') return await getSupervisedUnit(trx, institutionId, actor);
  if (actor.holding?.role === 'hr-account' && actor.holding.institutionId === institutionId)
    return await getUnitName(trx, institutionId);
  throw refusal('no-permission', {
    sentence: '只有本单位人事管理主体账号可以办理本单位的业务账号和分账号。',
  });
}

/** The unit's name, once the tree says that this actor issues there: the department right above it, or the platform. */
async function getSupervisedUnit(
  trx: Knex.Transaction,
  institutionId: string,
  { holding }: Actor,
): Promise<string> {
  const unit = await trx('institution as unit')
    .leftJoin('institution as above', 'above.id', 'unit.parent_id')
    .where('unit.id', institutionId)
    .where((either) => {
      void either
        .where({ 'above.id': holding?.institutionId ?? null, 'above.kind': 'department' })
        .orWhereRaw('?', [holding?.role === 'platform-administrator']);
    })
    .first<{ name: string } | undefined>('unit.name');
  if (!unit) throw refusal('no-permission', { sentence: '只有该机构的主管部门可以发放、撤销它的账号。' });
  return unit.name;
}

export async function getUnitName(trx: Knex.Transaction, institutionId: string): Promise<string> {
  const unit = await trx('institution').where({ id: institutionId }).first<{ name: string }>('name');
  return unit.name;
}

/** Where its administrator is reached, once nobody is to be. */
export const noContact = {
  contact_phone_enc: null,
  contact_department: null,
  contact_office_phone: null,
} as const;

/** What an account without a code, and without an administrator, holds no more. */
export const nothingLeft = { code_enc: null, planned_enc: null, ...noContact } as const;

/** A code that nobody has seen yet, as the account's row holds it; made in the transition, it is in no history. */
export function newCode(
  { encryption, blindIndex }: UnitAccountTools,
  position: UnitAccountPosition,
  issuedBy: string,
) {
  if (!position.codeExpiresAtMs) throw new Error('unreachable: an issued code has its end');
  const code = codeFromBytes(randomBytes(codeBytes));
  return {
    code_enc: encryption.encryptText(code),
    code_index: blindIndex('activation-code', normaliseCode(code)),
    code_expires_at: new Date(position.codeExpiresAtMs),
    issued_by: issuedBy,
  };
}

/** What was filled in isn't needed once an activation is over, either way (R-V1). */
export const nothingFilledIn = {
  name: null,
  phone_enc: null,
  phone_index: null,
  department: null,
  office_phone: null,
} as const;

/**
 * Whatever is under way with the account's former code ends here: its browsers are told to begin anew. Returns who had
 * bound their WeChat.
 */
export async function voidActivations(trx: Knex.Transaction, processId: string): Promise<string[]> {
  const rows = await trx('account_activation')
    .where({ unit_account_id: accountIdOf(processId), completed_at: null, voided_at: null })
    .update({ voided_at: trx.fn.now(), ...nothingFilledIn })
    .returning<{ person_id: string | null }[]>('person_id');
  return rows.flatMap(({ person_id: personId }) => personId ?? []);
}

/** Ends every right to the unit's HR account, however it came about, and says whose they were. */
export async function endHrHoldings(trx: Knex.Transaction, institutionId: string): Promise<string[]> {
  const rows = await trx('role_holding')
    .where({ institution_id: institutionId, role: 'hr-account', ended_at: null })
    .update({ ended_at: trx.fn.now() })
    .returning<{ person_id: string }[]>('person_id');
  return rows.map(({ person_id: personId }) => personId);
}

/** Makes the person the unit's HR administrator; a former one's right has ended before, or the index refuses. */
export async function giveHrRight(
  trx: Knex.Transaction,
  institutionId: string,
  personId: string,
  accountProcessId: string,
): Promise<void> {
  await trx('role_holding').insert({
    person_id: personId,
    role: 'hr-account',
    institution_id: institutionId,
    granted_by: accountProcessId,
  });
}

/** Who gives such an account now: the HR accounts of the department right above the unit, or the unit's own. */
export async function issuersOf(trx: Knex.Transaction, position: UnitAccountPosition): Promise<string[]> {
  const issuing = accountKindOf(position) === 'hr' ? 'unit.parent_id' : 'unit.id';
  const rows = await trx('role_holding')
    .join('institution as unit', issuing, 'role_holding.institution_id')
    .where({
      'unit.id': unitOf(position),
      'role_holding.role': 'hr-account',
      'role_holding.ended_at': null,
    })
    .select<{ person_id: string }[]>('role_holding.person_id');
  return rows.map(({ person_id: personId }) => personId);
}
