import type { Knex } from 'knex';
import type { Actor } from '../contracts/message';
import type { Roster } from '../contracts/roster-states';
import { enterRoster, type Bound } from './enter-roster';
import { leaveRoster } from './leave-roster';
import { moveAdmission } from './roster-admission';
import { tellJoined } from './tell-unit-change';

/** Who is to change, as the roster of the clinic has them. */
export interface Moving extends Bound {
  readonly id: string;
  readonly name: string;
  readonly roster: Roster;
}

/**
 * 更换单位: entry and binding at one village clinic end, and begin at another of the same township (R-J1). Applications under way are
 * held, as after any change of unit (R-C4). Returns the membership that has begun.
 */
export async function changeClinic(
  trx: Knex.Transaction,
  moving: Moving,
  { to, on, by }: { readonly to: string; readonly on: string; readonly by: Actor },
): Promise<string> {
  await leaveRoster(trx, moving, { how: 'changed-unit', on, reason: null });
  const [membership] = await trx('membership')
    .insert({ person_id: moving.personId, institution_id: to })
    .returning<{ id: string }[]>('id');
  if (!membership) throw new Error('insert … returning gave no row');
  const bound = { personId: moving.personId, membershipId: membership.id, institutionId: to };
  await tellJoined(trx, bound);
  await moveAdmission(trx, bound, { from: moving.institutionId, by });
  await enterRoster(trx, { ...bound, roster: moving.roster, name: moving.name, way: 'changed-unit' });
  return membership.id;
}
