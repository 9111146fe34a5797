import type { Knex } from 'knex';
import type { Role, RoleName } from '../../contracts/login';

export const roleLabels = {
  'hr-account': '人事管理主体账号',
  'sub-account': '分账号',
  'business-administrator': '业务管理人',
  assistant: '辅助管理员',
  'platform-administrator': '平台管理员',
  supervisor: '监督',
} as const satisfies Record<RoleName, string>;

/** Who did something, as others read it: institution and role, never a name. */
export function actorWords({
  role,
  institution,
  isPerson,
}: {
  readonly role: RoleName | null;
  readonly institution: string | null;
  readonly isPerson: boolean;
}): string {
  if (role) return `${institution ?? ''} ${roleLabels[role]}`.trim();
  return isPerson ? '本人' : '系统';
}

type RoleRow = Omit<Role, 'roleLabel' | 'since'> & { granted_at: Date };

/**
 * The person's rights of this moment, for the choice on entry and the console's header (R-A4). The account number is what is
 * typed at the console's login to preselect one (R-A3): the unit's code and the business's, or that of the sub-account.
 */
export async function rolesOf(database: Knex, personId: string): Promise<Role[]> {
  const { rows } = await database.raw<{ rows: RoleRow[] }>(
    `select holding.id, holding.role, institution.id as "institutionId", institution.code as "institutionCode",
            institution.name as "institutionName", institution.kind as "institutionKind",
            holding.business_code as "businessCode", business.name as "businessName", holding.granted_at,
            coalesce(account.number, institution.code || coalesce(holding.business_code, '')) as "accountNumber"
       from role_holding holding
       join institution on institution.id = holding.institution_id
       left join business on business.code = holding.business_code
       left join unit_account account on account.kind = 'sub'
        and account.id = case when starts_with(holding.granted_by, 'account/') then substr(holding.granted_by, 9)::uuid end
      where holding.person_id = ? and holding.ended_at is null
      order by institution.code, holding.business_code nulls first, holding.role`,
    [personId],
  );
  return rows.map(({ granted_at: since, ...row }) => ({
    ...row,
    since: since.toISOString(),
    roleLabel: roleLabels[row.role],
  }));
}

/** What the person may do at these institutions, as others read it: 医师资格考试 业务管理人. */
export async function rightsAt(
  database: Knex,
  personId: string,
  institutionIds: readonly string[],
): Promise<string[]> {
  const roles = await rolesOf(database, personId);
  return roles
    .filter(({ institutionId }) => institutionIds.includes(institutionId))
    .map(({ roleLabel, businessName }) => [businessName, roleLabel].filter(Boolean).join(' '));
}

/** Whether the person holds this right now. */
export async function holdsRole(database: Knex, personId: string, roleId: string): Promise<boolean> {
  const holding = await database('role_holding')
    .where({ id: roleId, person_id: personId })
    .whereNull('ended_at')
    .first<object | undefined>('id');
  return holding !== undefined;
}
