import type { Knex } from 'knex';
import { notFound, ProblemError } from '../problems';
import type { Relation } from '../relation';
import type { RoleSession } from '../session/current-session';

/**
 * Whether the asker issues this account: the HR account of a unit right below the department, or of any for the platform, which
 * stands above all (R-E1); its own accounts for the unit's HR account (R-E3, R-E4).
 */
export const unitAccountIsIssuable: Relation = async (database, session, params) => {
  if (!session.role) return false;
  const row = await supervised(database, session.role)
    .join('unit_account', 'unit_account.institution_id', 'unit.id')
    .where({ 'unit_account.id': params.id, 'unit_account.kind': 'hr' })
    .first<object | undefined>('unit.id');
  return row !== undefined || (await ownAccountIsOfUnit(database, session, params));
};

/** Whether it is one of the accounts that the asker's unit gives itself. */
export const ownAccountIsOfUnit: Relation = async (database, { role }, { id = '' }) => {
  if (role?.role !== 'hr-account') return false;
  const row = await database('unit_account')
    .where({ id, institution_id: role.institutionId })
    .whereNot({ kind: 'hr' })
    .first<object | undefined>('id');
  return row !== undefined;
};

/** Refuses an institution that isn't right below the asker's department. */
export async function demandSupervised(
  database: Knex,
  { role }: RoleSession,
  institutionId: string,
): Promise<void> {
  const row = await supervised(database, role)
    .where('unit.id', institutionId)
    .first<object | undefined>('unit.id');
  if (!row) throw notFound('这个直接下属机构');
}

/** Only departments have units whose accounts they issue; a hospital's HR account hasn't. */
export async function demandDepartment(database: Knex, { role }: RoleSession): Promise<void> {
  if (role.role === 'platform-administrator') return;
  const own = await database('institution').where({ id: role.institutionId }).first<{ kind: string }>('kind');
  if (own.kind !== 'department')
    throw new ProblemError('no-permission', '下属机构的账号由主管部门发放，本单位不是主管部门。');
}

/** The units, as `unit`, whose accounts this role issues: nobody but the platform stands above the province. */
export function supervised(
  database: Knex,
  role: Pick<RoleSession['role'], 'role' | 'institutionId'>,
): Knex.QueryBuilder {
  const units = database('institution as unit');
  if (role.role === 'platform-administrator') return units;
  return units
    .join('institution as above', 'above.id', 'unit.parent_id')
    .where({ 'above.id': role.institutionId, 'above.kind': 'department' });
}
