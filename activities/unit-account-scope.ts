import type { Knex } from 'knex';
import { accountKindOf } from '../domain/account-scope';
import { unitAccountName } from '../domain/unit-account';
import type { UnitAccountPosition } from '../domain/unit-account-process';
import { refusal } from './refusal';
import { unitOf } from './unit-account-rows';

/** What an account is called in messages: its businesses by name. Refuses a code that isn't in the catalogue. */
export async function getAccountName(trx: Knex.Transaction, position: UnitAccountPosition): Promise<string> {
  const codes = position.businessCodes ?? [];
  const names = await trx('business')
    .whereIn('code', [...codes])
    .orderBy('code')
    .pluck<string[]>('name');
  if (names.length < codes.length) throw refusal('invalid-request', { sentence: '所选业务不在业务目录中。' });
  return unitAccountName(accountKindOf(position), names);
}

/** The one business of a business account. */
export function businessOf({ businessCodes: [code] = [] }: UnitAccountPosition): string {
  if (!code) throw new Error('unreachable: a business account is of a business');
  return code;
}

/** The columns that say what a new account is for; its number is typed with the activation code. */
export async function scopeColumns(trx: Knex.Transaction, position: UnitAccountPosition) {
  const kind = accountKindOf(position);
  return {
    kind,
    number: await newNumber(trx, position),
    business_codes: [...(position.businessCodes ?? [])],
  };
}

async function newNumber(trx: Knex.Transaction, position: UnitAccountPosition): Promise<string> {
  // Held, so that two sub-accounts at once get two numbers.
  const unit = await trx('institution')
    .where({ id: unitOf(position) })
    .forNoKeyUpdate()
    .first<{ code: string }>('code');
  switch (accountKindOf(position)) {
    case 'hr':
      return unit.code;
    case 'business': {
      await refuseIfGiven(trx, position);
      return `${unit.code}${businessOf(position)}`;
    }
    case 'sub': {
      const { serial } = await trx('unit_account')
        .where({ institution_id: unitOf(position), kind: 'sub' })
        .first<{ serial: number }>(trx.raw('coalesce(max(substr(number, 11)::integer), 0) + 1 as serial'));
      return `${unit.code}${String(serial).padStart(3, '0')}`;
    }
  }
}

/** Whoever has the business already would lose it by an activation that says nothing of them. */
async function refuseIfGiven(trx: Knex.Transaction, position: UnitAccountPosition): Promise<void> {
  const given = await trx('authorization_grant')
    .where({ institution_id: unitOf(position), business_code: businessOf(position), state: 'active' })
    .first<object | undefined>('id');
  if (given)
    throw refusal('already-exists', {
      sentence: '该业务已有业务管理人。需要更换的，请先在“机构业务授权”中解除授权，再生成业务账号。',
    });
}
