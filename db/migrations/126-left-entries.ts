import type { Knex } from 'knex';

/** What units say of who isn't with them any more has an end (R-I3, R-I4, R-V3). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table roster_admission
      drop constraint roster_admission_reason,
      add constraint roster_admission_reason check (reason_enc is null or state = 'returned');
    comment on column roster_admission.reason_enc is 'Why it was returned; the person reads it. Null once its time is over.';
    comment on column roster_entry.deleted_at is
      '删除, or the end of the time that who has left is known: no list has it any more, and names and reason are gone. Who was where, and when, stays for the audit (R-S3).';
  `);
}
