import type { Knex } from 'knex';
import { institutionIsInSubtree } from '../institution/subtree';
import type { Relation } from '../relation';
import type { CurrentSession } from '../session/current-session';

/**
 * Whether the active role reads a unit's information: an HR account its own and its direct subordinates', the others what
 * their subtree holds (R-E5).
 */
export const informationIsReadable: Relation = async (database, session, params) => {
  if (session.role?.role !== 'hr-account') return await institutionIsInSubtree(database, session, params);
  return session.role.institutionId === params.id || (await isDirectlyBelow(database, session, params.id));
};

/** Whether it changes the 主体信息: the supervising department's HR account, or the platform administrator. */
export const subjectIsChangeable: Relation = async (database, session, { id = '' }) =>
  session.role?.role === 'platform-administrator' ||
  ((await isOfDepartment(database, session)) && (await isDirectlyBelow(database, session, id)));

/** A 卫生院 reads its clinics' information; what they are is not for it to say. */
async function isOfDepartment(database: Knex, { role }: CurrentSession): Promise<boolean> {
  const own = await database('institution')
    .where({ id: role?.institutionId ?? null, kind: 'department' })
    .first<object | undefined>('id');
  return own !== undefined;
}

/**
 * Whether the institution's parent is the role's own; of a village clinic also the department above its 卫生院, which
 * supervises both.
 */
async function isDirectlyBelow(database: Knex, { role }: CurrentSession, id = ''): Promise<boolean> {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select from institution unit join institution above on above.id = unit.parent_id
      where unit.id = :id
        and (above.id = :own
          or (above.parent_id = :own and above.kind <> 'department' and unit.kind <> 'department'))`,
    { id, own: role?.institutionId ?? null },
  );
  return rows.length > 0;
}
