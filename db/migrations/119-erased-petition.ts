import type { Knex } from 'knex';

/** Of a closed account no name and no telephone stays with what it has asked of a department (R-V2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table institution_registration alter column applicant_name_enc drop not null;
    comment on column institution_registration.applicant_name_enc is 'Empty once the applicant has closed their account.';
    alter table hr_account_application alter column office_phone drop not null;
    comment on column hr_account_application.office_phone is 'Empty once the applicant has closed their account.';
  `);
}
