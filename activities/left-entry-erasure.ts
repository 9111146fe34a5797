import { heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import { deleteEntry } from '../db/delete-entry';
import type { RetentionConfig } from '../runtime/config';
import { countErased } from './erasure-count';

export interface LeftEntryErasureActivities {
  /** What rosters still say of those who left them long enough ago, as 删除 erases it (R-I4, R-V3). Returns of how many. */
  eraseLeftEntries(): Promise<number>;
}

/** Entries of one search. Each goes in a transaction of its own: a crash leaves no part of one. */
const pageSize = 500;

export function leftEntryErasureActivities(
  db: Knex,
  { leftEntryKeptDays }: Pick<RetentionConfig, 'leftEntryKeptDays'>,
): LeftEntryErasureActivities {
  return {
    async eraseLeftEntries() {
      let count = 0;
      for (let found = pageSize; found === pageSize;) {
        const ids = await db('roster_entry').modify(due).limit(pageSize).pluck<string[]>('id');
        for (const id of ids) {
          if (await db.transaction((trx) => eraseEntry(trx, id))) count += 1;
          heartbeat(count);
        }
        found = ids.length;
      }
      return count;
    },
  };

  function due(entries: Knex.QueryBuilder): void {
    void entries
      .where({ deleted_at: null })
      .whereRaw('left_at < now() - make_interval(days => ?)', [leftEntryKeptDays]);
  }

  /** Whether it was there still: a unit may delete it at this moment. */
  async function eraseEntry(trx: Knex.Transaction, id: string): Promise<boolean> {
    const entry = await trx('roster_entry')
      .where({ id })
      .modify(due)
      .forUpdate()
      .first<{ id: string; membershipId: string } | undefined>('id', 'membership_id as membershipId');
    if (!entry) return false;
    await deleteEntry(trx, entry);
    await countErased(trx, 'left-entry', 1);
    return true;
  }
}
