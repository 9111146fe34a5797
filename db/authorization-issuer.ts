import type { Knex } from 'knex';
import type { AuthorizationScope } from '../contracts/authorization-states';
import type { Holding } from '../contracts/message';

export type IssuingRole = Pick<Holding, 'role' | 'institutionId' | 'businessCode'>;

/**
 * The units whose rows of the authorization table a role works, as `unit` (R-H2): an HR account its own unit, and a
 * department's also the direct subordinates; a department's 业务管理人 the subordinates. Nothing for any other role.
 */
export function issuableUnits(
  database: Knex,
  { role, institutionId }: IssuingRole,
  scopes: readonly AuthorizationScope[] = ['own', 'below'],
): Knex.QueryBuilder {
  const worksOwn = role === 'hr-account' && scopes.includes('own');
  const worksBelow = (role === 'hr-account' || role === 'business-administrator') && scopes.includes('below');
  return database('institution as unit')
    .leftJoin('institution as above', 'above.id', 'unit.parent_id')
    .where((either) => {
      void either.whereRaw('false');
      if (worksOwn) void either.orWhere('unit.id', institutionId);
      if (worksBelow) void either.orWhere({ 'unit.parent_id': institutionId, 'above.kind': 'department' });
    });
}

/** Their rows, as `unit` and `business`: a 业务管理人 works the own business alone. */
export function issuableRows(
  database: Knex,
  role: IssuingRole,
  scopes?: readonly AuthorizationScope[],
): Knex.QueryBuilder {
  const rows = issuableUnits(database, role, scopes).crossJoin(database.raw('business'));
  return role.role === 'hr-account' ? rows : rows.where('business.code', role.businessCode);
}

/**
 * Whether this person gives the unit's business by a right that is active still (R-H3). Their rights are held until the
 * transaction ends: the end of one comes before it or after it.
 */
export async function givesRightsStill(
  trx: Knex.Transaction,
  personId: string,
  { institutionId, businessCode }: { readonly institutionId: string; readonly businessCode: string },
): Promise<boolean> {
  const rights = await trx('role_holding')
    .where({ person_id: personId, ended_at: null })
    .forShare()
    .select<IssuingRole[]>('role', 'institution_id as institutionId', 'business_code as businessCode');
  for (const right of rights) {
    const row = await issuableRows(trx, right)
      .where({ 'unit.id': institutionId, 'business.code': businessCode })
      .first<object | undefined>('unit.id');
    if (row) return true;
  }
  return false;
}
