import type { Knex } from 'knex';

/** Taking one's data away asks for a code to the account's phone, in the very session (R-V2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sms_code drop constraint sms_code_purpose_check;
    alter table sms_code add constraint sms_code_purpose_check check (purpose in
      ('login', 'bind-phone', 'institution-registration', 'activate-account', 'face-check', 'own-data'));
    alter table session add column phone_proven_at timestamptz;
    comment on column session.phone_proven_at is 'When a code to the account''s phone was last given in it, to take one''s own data away (R-V2).';
  `);
}
