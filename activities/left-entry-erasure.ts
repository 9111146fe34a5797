import type { Knex } from 'knex';
import { deleteEntry } from '../db/delete-entry';
import type { RetentionConfig } from '../runtime/config';
import { eraseEach, pageSize } from './erase-each';

export interface LeftEntryErasureActivities {
  /**
   * What units still say of those who left their rosters long enough ago, as 删除 erases it (R-I4, R-V3), and why others were sent back
   * (退回, R-I3). Returns of how many.
   */
  eraseLeftEntries(): Promise<number>;
}

export function leftEntryErasureActivities(
  db: Knex,
  { leftEntryKeptDays }: Pick<RetentionConfig, 'leftEntryKeptDays'>,
): LeftEntryErasureActivities {
  const leftEntries = `
    select id from roster_entry
     where deleted_at is null and left_at < now() - interval '${leftEntryKeptDays} days' and id > :after
     order by id limit ${pageSize}`;
  const sentBack = `
    select membership_id as id from roster_admission
     where reason_enc is not null and decided_at < now() - interval '${leftEntryKeptDays} days' and membership_id > :after
     order by membership_id limit ${pageSize}`;
  return {
    eraseLeftEntries: async () =>
      (await eraseEach(db, 'left-entry', sentBack, eraseReason)) +
      (await eraseEach(db, 'left-entry', leftEntries, eraseEntry)),
  };
}

/** Unless the unit deletes it at this moment. */
async function eraseEntry(trx: Knex.Transaction, id: string): Promise<boolean> {
  const entry = await trx('roster_entry')
    .where({ id, deleted_at: null })
    .forUpdate()
    .first<{ id: string; membershipId: string } | undefined>('id', 'membership_id as membershipId');
  if (entry) await deleteEntry(trx, entry);
  return entry !== undefined;
}

async function eraseReason(trx: Knex.Transaction, membershipId: string): Promise<boolean> {
  const erased = await trx('roster_admission')
    .where({ membership_id: membershipId })
    .whereNotNull('reason_enc')
    .update({ reason_enc: null });
  return erased > 0;
}
