import type { Knex } from 'knex';
import type {
  ActivationCodeState,
  UnitAccountKind,
  UnitAccountState,
} from '../../contracts/unit-account-states';
import type { UnitAccountSummary } from '../../contracts/unit-account';
import { maskPhone } from '../../domain/mask';
import { unitAccountActionsOf } from '../../domain/unit-account';
import type { Services } from '../services';
import { readPlanned, toContact } from './planned-details';

export interface UnitAccountRow {
  institutionId: string;
  institutionCode: string;
  institutionName: string;
  id: string | null;
  kind: UnitAccountKind;
  businesses: UnitAccountSummary['businesses'];
  accountNumber: string;
  planned: Buffer | null;
  state: UnitAccountState;
  codeExpiresAt: Date | null;
  codeIsOver: boolean;
  codeIsSpent: boolean;
  activatedAt: Date | null;
  administratorName: string | null;
  /** Only of an administrator who came by activation. */
  phone: Buffer | null;
  department: string | null;
  officePhone: string | null;
}

/** Whoever works with `account` of `unit` now, in whichever way: of the HR account and a business's the right decides. */
const administrator = `
  left join person administrator on administrator.id = case
    when account.kind is null or account.kind = 'hr' then (
      select person_id from role_holding
       where institution_id = unit.id and role = 'hr-account' and ended_at is null
       order by granted_at desc limit 1)
    when account.state = 'revoked' then null
    when account.kind = 'business' then (
      select person_id from authorization_grant
       where institution_id = unit.id and business_code = account.business_codes[1])
    else account.administrator_id end`;

/** Each `unit` with its latest HR account. */
export const withHrAccount = (units: Knex.QueryBuilder): Knex.QueryBuilder =>
  units.joinRaw(`
    left join lateral (
      select * from unit_account where institution_id = unit.id and kind = 'hr' order by created_at desc limit 1
    ) account on true
    ${administrator}`);

/** The accounts of units, of any kind. */
export const accounts = (database: Knex): Knex.QueryBuilder =>
  database('unit_account as account')
    .join('institution as unit', 'unit.id', 'account.institution_id')
    .joinRaw(administrator);

/** Of the latest HR account of `unit`. */
export const latestState = `coalesce(
  (select state from unit_account where institution_id = unit.id and kind = 'hr' order by created_at desc limit 1), 'unissued')`;

const contact = (column: string): string =>
  `case when administrator.id = account.administrator_id then account.${column} end`;

/** The businesses of `account`, by name. */
export const accountBusinesses = `(
  select coalesce(json_agg(json_build_object('code', code, 'name', name) order by code), '[]')
    from business where code = any(account.business_codes))`;

/** The same, the names alone. */
export const accountBusinessNames = `array(select name from business where code = any(account.business_codes) order by code)`;

export const accountColumns = `
  unit.id as "institutionId", unit.code as "institutionCode", unit.name as "institutionName",
  account.id, coalesce(account.kind, 'hr') as kind, ${accountBusinesses} as businesses,
  coalesce(account.number, unit.code) as "accountNumber", account.planned_enc as planned,
  coalesce(account.state, 'unissued') as state, account.code_expires_at as "codeExpiresAt",
  coalesce(account.code_expires_at <= now(), false) as "codeIsOver", account.code_spent_at is not null as "codeIsSpent",
  account.activated_at as "activatedAt",
  administrator.name as "administratorName", ${contact('contact_phone_enc')} as phone,
  ${contact('contact_department')} as department, ${contact('contact_office_phone')} as "officePhone"`;

/** A unit's account as the lists of those who issue it show it. */
export function toUnitAccount(
  { encryption }: Pick<Services, 'encryption'>,
  row: UnitAccountRow,
): UnitAccountSummary {
  const { id, state } = row;
  return {
    id,
    kind: row.kind,
    businesses: row.businesses,
    accountNumber: row.accountNumber,
    institution: { id: row.institutionId, name: row.institutionName },
    state,
    codeState: codeStateOf(row),
    codeExpiresAt: row.codeExpiresAt?.toISOString() ?? null,
    administrator:
      row.administratorName === null
        ? null
        : {
            name: row.administratorName,
            phoneMasked: row.phone && maskPhone(encryption.decryptText(row.phone)),
            department: row.department,
            officePhone: row.officePhone,
          },
    planned: id === null || row.planned === null ? null : toContact(readPlanned(encryption, id, row.planned)),
    activatedAt: row.activatedAt?.toISOString() ?? null,
    // A revoked account is over; its unit may have another.
    availableActions: unitAccountActionsOf(
      state === 'revoked' && row.kind === 'hr' ? 'unissued' : state,
      'issuer',
      row.kind,
    ),
  };
}

function codeStateOf(row: UnitAccountRow): ActivationCodeState | null {
  // An account that was applied for never had a code.
  if (row.codeExpiresAt === null) return null;
  if (row.codeIsSpent) return 'spent';
  if (row.state === 'revoked') return 'void';
  if (row.codeIsOver || row.state === 'expired') return 'expired';
  return row.state === 'issued' ? 'usable' : 'void';
}
