import type { Knex } from 'knex';
import type { Post } from '../contracts/personal-details-choices';
import type { Roster, RosterEntryWay } from '../contracts/roster-states';
import { comparablePersonName, normalisePersonName } from '../domain/person-name';
import { tellJoined } from './tell-unit-change';

/** A person who is bound to a unit, by the membership that binds them. */
export interface Bound {
  readonly membershipId: string;
  readonly personId: string;
  readonly institutionId: string;
}

/** The way into a roster: on which, under which name, how. */
export interface Entering extends Bound {
  readonly roster: Roster;
  readonly name: string;
  readonly way: RosterEntryWay;
  /** 岗位 as a list has it: of the retired it is the one before (figure 2-30). */
  readonly post?: Post | null;
}

/**
 * Enters the person into the unit's roster; returns the entry's id. One open entry a person: a unique index. Who had bound without a
 * code is passed by it: from now on the binding counts (R-C2).
 */
export async function enterRoster(
  trx: Knex.Transaction,
  { membershipId, personId, institutionId, roster, name, way, post }: Entering,
): Promise<string> {
  const [entry] = await trx('roster_entry')
    .insert({
      ...{ membership_id: membershipId, person_id: personId, institution_id: institutionId, roster },
      ...{ name: normalisePersonName(name), name_normalised: comparablePersonName(name), entered_by: way },
      post_before_retirement: roster === 'retired' ? (post ?? null) : null,
    })
    .returning<{ id: string }[]>('id');
  if (!entry) throw new Error('insert … returning gave no row');
  await beginToCount(trx, { membershipId, personId, institutionId });
  return entry.id;
}

async function beginToCount(trx: Knex.Transaction, bound: Bound): Promise<void> {
  const begun = await trx('membership')
    .where({ id: bound.membershipId, counts: false })
    .update({ counts: true });
  if (begun > 0) await tellJoined(trx, bound);
}
