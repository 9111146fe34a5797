import type { Knex } from 'knex';

/** Staff of a township's village clinics (R-J1): they change clinic (更换单位), and what is kept of them is deleted (删除). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table membership
      drop constraint membership_end_reason_check,
      add constraint membership_end_reason_check check
        (end_reason in ('unbound', 'transferred-out', 'retired', 'removed', 'returned', 'changed-unit', 'deleted'));
    comment on column membership.end_reason is
      'deleted: to come back to the institution the person verifies anew, after the end (R-J1).';
    create index membership_deleted on membership (person_id, ended_at) where end_reason = 'deleted';

    alter table roster_entry
      drop constraint roster_entry_left_how_check,
      add constraint roster_entry_left_how_check check
        (left_how in ('transferred-out', 'removed', 'removed-in-review', 'changed-unit', 'deleted')),
      drop constraint roster_entry_entered_by_check,
      add constraint roster_entry_entered_by_check check (entered_by in ('preloaded-list', 'review', 'changed-unit')),
      add column deleted_at timestamptz,
      add constraint roster_entry_deleted check
        (deleted_at is null or (left_at is not null and name = '' and name_normalised = '' and left_reason_enc is null));
    comment on column roster_entry.deleted_at is
      '删除: no list has it any more, and names and reason are gone. Who was where, and when, stays for the audit (R-S3).';
    drop index roster_entry_left;
    create index roster_entry_left on roster_entry (institution_id, left_at desc, id) where left_at is not null and deleted_at is null;
  `);
}
