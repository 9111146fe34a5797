import type { Knex } from 'knex';
import type { RosterLeaving } from '../contracts/roster-states';
import type { Bound } from './enter-roster';
import { leaveUnit, type MembershipEnd } from './leave-unit';

/** How somebody leaves a unit's roster; the reason is encrypted. */
export interface Leaving {
  readonly how: RosterLeaving;
  /** A calendar day. */
  readonly on: string;
  readonly reason: Buffer | null;
}

const endOf = {
  'transferred-out': 'transferred-out',
  removed: 'removed',
  'removed-in-review': 'removed',
  'changed-unit': 'changed-unit',
  deleted: 'deleted',
} as const satisfies Record<RosterLeaving, MembershipEnd>;

/**
 * Ends an entry and the membership with it: the person is in 移除人员名册, and can bind elsewhere (R-I4). What they could query of
 * the unit ends too, and what its preloaded list knew of their number and phone is forgotten (R-V3).
 */
export async function leaveRoster(
  trx: Knex.Transaction,
  entry: Bound & { readonly id: string },
  { how, on, reason }: Leaving,
): Promise<void> {
  await trx('roster_entry')
    .where({ id: entry.id })
    .update({
      ...{ left_at: trx.fn.now(), left_how: how, left_on: on, left_reason_enc: reason },
      may_query_since: null,
    });
  // What the unit's list had beside the name was for letting them in.
  await trx('preloaded_row')
    .where({ used_by_membership_id: entry.membershipId })
    .update({ document_number_enc: null, document_number_index: null, phone_enc: null });
  await leaveUnit(trx, entry, endOf[how]);
}
