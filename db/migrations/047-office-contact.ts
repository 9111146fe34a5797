import type { Knex } from 'knex';

/** Department and office phone of a business administrator, filled in by themselves once they have the business (R-E3). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table authorization_grant
      add column contact_person_id uuid references person (id),
      add column contact_department text,
      add column contact_office_phone text,
      add constraint authorization_grant_contact check (
        num_nulls(contact_person_id, contact_department, contact_office_phone) in (0, 3)),
      add constraint authorization_grant_no_mobile check (
        regexp_replace(contact_office_phone, '[^0-9]', '', 'g') !~ '^(\\?:0086|86|0)\\?1[3-9][0-9]{9}');
    comment on column authorization_grant.contact_person_id is 'Who filled in where they are reached at work. It is theirs: another administrator has none of it.';
  `);
}
