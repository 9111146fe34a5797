import type { Knex } from 'knex';
import { issuableRows } from '../../db/authorization-issuer';
import { notFound, ProblemError } from '../problems';
import type { Relation } from '../relation';
import type { RoleSession } from '../session/current-session';

/** Whether the asker gives rights where the authorization is: the own unit, or right below the department (R-H2). */
export const authorizationIsIssuable: Relation = async (database, { role }, { id = '' }) => {
  if (!role) return false;
  const row = await issuableRows(database, role)
    .join('authorization_grant', (on) => {
      on.on('authorization_grant.institution_id', 'unit.id').on(
        'authorization_grant.business_code',
        'business.code',
      );
    })
    .where('authorization_grant.id', id)
    .first<object | undefined>('unit.id');
  return row !== undefined;
};

/** Whether it is, or was, directly given to the asker: a retry of their answer finds what became of it. */
export const authorizationIsOffered: Relation = async (database, { personId }, { id = '' }) => {
  const row = await database('authorization_grant')
    .where({ id })
    .where((either) => {
      void either
        .where({ offered_to: personId })
        .orWhere({ person_id: personId })
        .orWhereExists(
          database('authorization_match')
            .whereRaw('grant_id = authorization_grant.id')
            .where({ person_id: personId }),
        );
    })
    .first<object | undefined>('id');
  return row !== undefined;
};

/** Refuses a unit and business that the asker gives no rights for. */
export async function demandIssuable(
  database: Knex,
  { role }: RoleSession,
  { institutionId, businessCode }: { readonly institutionId: string; readonly businessCode: string },
): Promise<void> {
  const row = await issuableRows(database, role)
    .where({ 'unit.id': institutionId, 'business.code': businessCode })
    .first<object | undefined>('unit.id');
  if (!row) throw notFound('这个机构的这项业务');
}

/** A unit's own business administrator reviews, and gives no rights: that is for its HR account and the department. */
export async function demandIssuer(database: Knex, { role }: RoleSession): Promise<void> {
  if (role.role === 'hr-account') return;
  const own = await database('institution').where({ id: role.institutionId }).first<{ kind: string }>('kind');
  if (own.kind !== 'department')
    throw new ProblemError(
      'no-permission',
      '本单位的业务授权由本单位人事管理主体账号办理，业务管理人不能办理。',
    );
}
