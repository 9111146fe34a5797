import type { Knex } from 'knex';
import type { AuthorizationScope } from '../contracts/authorization-states';
import type { Holding } from '../contracts/message';

export type IssuingRole = Pick<Holding, 'role' | 'institutionId' | 'businessCode'>;

/**
 * The rows of the authorization table that a role works, as `unit` and `business` (R-H2): an HR account those of its own
 * unit, and a department's also those of its direct subordinates; a department's 业务管理人 the subordinates' of the own
 * business. Nothing for any other role.
 */
export function issuableRows(
  database: Knex,
  { role, institutionId, businessCode }: IssuingRole,
  scopes: readonly AuthorizationScope[] = ['own', 'below'],
): Knex.QueryBuilder {
  const ofHr = role === 'hr-account';
  const rows = database('institution as unit')
    .crossJoin(database.raw('business'))
    .leftJoin('institution as above', 'above.id', 'unit.parent_id')
    .where((either) => {
      void either.whereRaw('false');
      if (ofHr && scopes.includes('own')) void either.orWhere('unit.id', institutionId);
      if (scopes.includes('below'))
        void either.orWhere({ 'above.id': institutionId, 'above.kind': 'department' });
    });
  if (ofHr) return rows;
  return rows.where('business.code', role === 'business-administrator' ? businessCode : null);
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
