import type { Knex } from 'knex';
import type { Bound } from './enter-roster';
import { tellLeft } from './tell-unit-change';

export type MembershipEnd =
  'unbound' | 'transferred-out' | 'removed' | 'returned' | 'changed-unit' | 'deleted';

/**
 * Ends a membership; it stays as history. Applications under way with the unit are held by that alone, and both sides are told
 * (R-C3, R-C4). False where it had ended already.
 */
export async function leaveUnit(
  trx: Knex.Transaction,
  bound: Bound,
  reason: MembershipEnd,
): Promise<boolean> {
  const [ended] = await trx('membership')
    .where({ id: bound.membershipId, ended_at: null })
    .update({ ended_at: trx.fn.now(), end_reason: reason })
    .returning<{ counts: boolean }[]>('counts');
  if (!ended) return false;
  if (ended.counts) await tellLeft(trx, bound);
  return true;
}
