import type { Knex } from 'knex';

/**
 * Applying for a unit's HR account (R-E2). A unit has one HR administrator: whoever was given the right last keeps it, the
 * others are told. An account may come into being without a code.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    with former as (
      update role_holding older set ended_at = now()
       where older.role = 'hr-account' and older.ended_at is null
         and exists (select from role_holding newer
                      where newer.role = 'hr-account' and newer.ended_at is null
                        and newer.institution_id = older.institution_id
                        and (newer.granted_at, newer.id) > (older.granted_at, older.id))
      returning older.id, older.person_id, older.institution_id
    )
    insert into inbox_message (person_id, template, params, deduplication_key)
    select former.person_id, 'account.replaced', jsonb_build_object('institution', institution.name),
           'one-hr-of-a-unit/' || former.id
      from former join institution on institution.id = former.institution_id;
    create unique index role_holding_one_hr_of_unit on role_holding (institution_id)
      where role = 'hr-account' and ended_at is null;

    alter table unit_account
      alter column code_index drop not null,
      alter column code_expires_at drop not null,
      alter column issued_by drop not null,
      add constraint unit_account_code check (num_nonnulls(code_index, code_expires_at, issued_by) in (0, 3)),
      add constraint unit_account_issued_with_code check (state <> 'issued' or code_index is not null);
    comment on column unit_account.code_index is 'Its blind index, kept when it is spent or void; none where the account was applied for.';

    create table hr_account_application (
      id uuid primary key,
      person_id uuid not null references person (id),
      institution_id uuid not null references institution (id),
      department_id uuid not null references institution (id),
      contact_department text not null,
      office_phone text not null,
      uploads jsonb not null,
      state text not null check (state in ('awaiting-review', 'refused', 'admitted', 'withdrawn', 'voided')),
      round integer not null,
      submitted_at timestamptz not null,
      decided_at timestamptz,
      check ((state = 'awaiting-review') = (decided_at is null)),
      check (department_id <> institution_id)
    );
    comment on table hr_account_application is 'Somebody asks to be the HR administrator of a unit. The process is hr-account/{id}.';
    comment on column hr_account_application.department_id is 'Who reviews: the nearest department above the unit.';
    comment on column hr_account_application.uploads is 'The id of each picture, by slot.';
    create unique index hr_account_application_one_open on hr_account_application (person_id)
      where state = 'awaiting-review';
    create index hr_account_application_queue on hr_account_application (department_id, submitted_at, id)
      where state = 'awaiting-review';
    create index hr_account_application_unit on hr_account_application (institution_id) where state = 'awaiting-review';
    create index hr_account_application_person on hr_account_application (person_id, submitted_at desc);

    create table hr_account_application_opinion (
      application_id uuid not null references hr_account_application (id),
      sequence integer not null,
      opinion_enc bytea not null,
      primary key (application_id, sequence)
    );
    comment on table hr_account_application_opinion is 'What a department wrote with a decision, by the number of its event.';

    create table blank_form_link (
      token_hash bytea primary key,
      person_id uuid not null references person (id),
      institution_id uuid not null references institution (id),
      contact_department text not null,
      office_phone text not null,
      expires_at timestamptz not null
    );
    comment on table blank_form_link is 'Who has the token downloads this blank form without login, until it expires (R-E2).';

    alter table upload add column kept_until timestamptz;
    comment on column upload.kept_until is 'Claimed, it is erased from then on: what it was claimed for came to nothing. Empty: kept with what claimed it.';
    create index upload_kept_until on upload (kept_until) where kept_until is not null and erased_at is null;
  `);
}
