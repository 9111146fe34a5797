import type { Knex } from 'knex';

/** What is erased with an account, a code's end and an entry from now on goes from the rows of before as well (R-V2, R-V3, R-J1). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    update unit_account set contact_phone_enc = null, contact_department = null, contact_office_phone = null
     where administrator_id in (select id from person where closed_at is not null);
    update authorization_grant set contact_person_id = null, contact_department = null, contact_office_phone = null
     where contact_person_id is not null
       and (person_id is null or contact_person_id <> person_id
            or contact_person_id in (select id from person where closed_at is not null));
    update institution_registration set applicant_name_enc = null
     where person_id in (select id from person where closed_at is not null);
    update hr_account_application set office_phone = null
     where person_id in (select id from person where closed_at is not null);
    update unit_account set planned_enc = null where state = 'expired';
    alter table unit_account
      drop constraint unit_account_planned,
      add constraint unit_account_planned check (planned_enc is null or state = 'issued');
    delete from preloaded_row
     where used_by_membership_id in (select membership_id from roster_entry where deleted_at is not null);
  `);
}
