import type { Knex } from 'knex';
import type { ActivationCodeState, UnitAccountState } from '../../contracts/unit-account-states';
import type { UnitAccountSummary } from '../../contracts/unit-account';
import { maskPhone } from '../../domain/mask';
import { unitAccountActionsOf } from '../../domain/unit-account';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { mayReadAllHistories } from '../temporal/history-readers';
import { historyProcess } from '../temporal/history-process';
import { historyUrl } from '../temporal/history-url';

export interface UnitAccountRow {
  institutionId: string;
  institutionCode: string;
  institutionName: string;
  id: string | null;
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
  historyProcess: string | null;
}

/** Each `unit` with its latest account and whoever is its HR administrator now, in whichever way. */
export const withAccount = (units: Knex.QueryBuilder): Knex.QueryBuilder =>
  units.joinRaw(`
    left join lateral (
      select * from unit_account where institution_id = unit.id order by created_at desc limit 1
    ) account on true
    left join lateral (
      select person.id, person.name from role_holding join person on person.id = role_holding.person_id
       where role_holding.institution_id = unit.id and role = 'hr-account' and ended_at is null
       order by granted_at desc limit 1
    ) administrator on true`);

/** Of the latest account of `unit`. */
export const latestState = `coalesce(
  (select state from unit_account where institution_id = unit.id order by created_at desc limit 1), 'unissued')`;

const contact = (column: string): string =>
  `case when administrator.id = account.administrator_id then account.${column} end`;

export const accountColumns = `
  unit.id as "institutionId", unit.code as "institutionCode", unit.name as "institutionName",
  account.id, coalesce(account.state, 'unissued') as state, account.code_expires_at as "codeExpiresAt",
  coalesce(account.code_expires_at <= now(), false) as "codeIsOver", account.code_spent_at is not null as "codeIsSpent",
  account.activated_at as "activatedAt",
  administrator.name as "administratorName", ${contact('contact_phone_enc')} as phone,
  ${contact('contact_department')} as department, ${contact('contact_office_phone')} as "officePhone",
  ${historyProcess(`'${unitAccountProcessId('')}' || account.id`)} as "historyProcess"`;

/** A unit and its account as the department's list shows them. */
export function toUnitAccount(
  { encryption, config }: Pick<Services, 'encryption' | 'config'>,
  session: CurrentSession,
  row: UnitAccountRow,
): UnitAccountSummary {
  const { id, state } = row;
  return {
    id,
    accountNumber: row.institutionCode,
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
    activatedAt: row.activatedAt?.toISOString() ?? null,
    historyUrl:
      row.historyProcess && mayReadAllHistories(session)
        ? historyUrl(config.temporal.namespace, row.historyProcess)
        : null,
    // A revoked account is over; its unit may have another.
    availableActions: unitAccountActionsOf(state === 'revoked' ? 'unissued' : state, 'issuer'),
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
