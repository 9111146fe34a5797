import type { Knex } from 'knex';
import type { AuthorizationRow } from '../../contracts/authorization';
import type { AuthorizationState } from '../../contracts/authorization-states';
import { authorizationActionsOf } from '../../domain/authorization';
import { maskName, maskPhone } from '../../domain/mask';
import { businessColumns, toBusiness, type BusinessRow } from '../business/business-rows';
import type { Services } from '../services';

/** One row of the table as `authorizationColumns` reads it. */
export interface GrantRow extends BusinessRow {
  id: string | null;
  institutionId: string;
  institutionCode: string;
  institutionName: string;
  state: AuthorizationState;
  codeIssuedAt: Date | null;
  codeExpiresAt: Date | null;
  activatedAt: Date | null;
  holderName: string | null;
  holderPhone: Buffer | null;
  isBeingActivated: boolean;
  assistants: number;
  isSuspended: boolean;
}

/** Each `unit` and `business` with its authorization, as `authorization`, and who has the right. */
export const withAuthorization = (rows: Knex.QueryBuilder): Knex.QueryBuilder =>
  rows.joinRaw(`
    left join authorization_grant grants
      on grants.institution_id = unit.id and grants.business_code = business.code
    left join person holder on holder.id = coalesce(grants.person_id, grants.offered_to)`);

export const stateColumn = `coalesce(grants.state, 'unissued')`;

export const authorizationColumns = `
  grants.id, unit.id as "institutionId", unit.code as "institutionCode", unit.name as "institutionName",
  ${businessColumns}, ${stateColumn} as state,
  case when grants.state in ('issued', 'offered', 'expired') then grants.code_issued_at end as "codeIssuedAt",
  case when grants.state in ('issued', 'offered', 'expired') then grants.code_expires_at end as "codeExpiresAt",
  grants.activated_at as "activatedAt", holder.name as "holderName", holder.phone_enc as "holderPhone",
  grants.check_id is not null as "isBeingActivated", grants.suspended_at is not null as "isSuspended",
  (select count(*)::int from role_holding
    where institution_id = unit.id and business_code = business.code and role = 'assistant'
      and ended_at is null) as assistants`;

/** A row of the table of manual 001 §5. */
export function toAuthorization(
  { encryption }: Pick<Services, 'encryption'>,
  row: GrantRow,
  lastChange: AuthorizationRow['lastChange'],
): AuthorizationRow {
  const { id, state } = row;
  return {
    id,
    institution: { id: row.institutionId, name: row.institutionName },
    institutionCode: row.institutionCode,
    business: toBusiness(row),
    state,
    isBeingActivated: row.isBeingActivated,
    isSuspended: row.isSuspended,
    codeIssuedAt: row.codeIssuedAt?.toISOString() ?? null,
    codeExpiresAt: row.codeExpiresAt?.toISOString() ?? null,
    activatedAt: row.activatedAt?.toISOString() ?? null,
    holder: holderOf(encryption, row),
    assistants: row.assistants,
    lastChange,
    availableActions: authorizationActionsOf(row, 'issuer'),
  };
}

/** Who hasn't accepted yet is masked, and has no phone here: an issuer learns of a match and no more (R-H3). */
function holderOf(
  encryption: Services['encryption'],
  { state, holderName, holderPhone }: GrantRow,
): AuthorizationRow['holder'] {
  if (holderName === null) return null;
  if (state === 'offered') return { name: maskName(holderName), phoneMasked: null };
  return { name: holderName, phoneMasked: holderPhone && maskPhone(encryption.decryptText(holderPhone)) };
}
