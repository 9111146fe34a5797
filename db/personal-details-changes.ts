import type { Knex } from 'knex';
import type { ChangedDetail } from '../contracts/personal-details-choices';

/** Who changes something: the person themselves, or whoever acts for the unit. */
export interface Author {
  readonly personId: string;
  /** The unit whose HR account it is; null: the person themselves. */
  readonly institutionId: string | null;
}

interface Change {
  readonly field: ChangedDetail;
  /** A code, or the id of an internal department. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Keeps each change with its author (R-I7). */
export async function recordChanges(
  trx: Knex.Transaction,
  personId: string,
  author: Author,
  changes: readonly Change[],
): Promise<void> {
  await trx('personal_details_change').insert(
    changes.map(({ field, before, after }) => ({
      ...{ person_id: personId, field, before, after },
      ...{ changed_by: author.personId, institution_id: author.institutionId },
    })),
  );
}
