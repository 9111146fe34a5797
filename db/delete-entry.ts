import type { Knex } from 'knex';

/** Leaves out a `membership` whose entry is deleted: how it began, as an admission, is nowhere shown either (R-J1). */
export const withoutDeleted = `not exists (
  select from roster_entry deleted where deleted.membership_id = membership.id and deleted.deleted_at is not null)`;

/**
 * 删除 (R-J1), and the end of the time that who has left is known (R-V3): names, reasons and what was said of a retirement are gone, with
 * the row of the unit's preloaded list that let them in, and no list has the entry any more. Who was bound where, from when until
 * when, stays with the membership, and who did what in the log (R-S3).
 */
export async function deleteEntry(
  trx: Knex.Transaction,
  { id, membershipId }: { readonly id: string; readonly membershipId: string },
): Promise<void> {
  await trx('roster_former_name').where({ entry_id: id }).delete();
  await trx('roster_former_retirement').where({ entry_id: id }).delete();
  await trx('preloaded_row').where({ used_by_membership_id: membershipId }).delete();
  await trx('transfer_request').where({ membership_id: membershipId }).delete();
  await trx('roster_entry')
    .where({ id })
    .update({
      ...{ deleted_at: trx.fn.now(), name: '', name_normalised: '', left_reason_enc: null },
      ...{ retired_on: null, post_before_retirement: null, is_honoured_retirement: null },
    });
}
