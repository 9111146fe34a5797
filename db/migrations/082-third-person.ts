import type { Knex } from 'knex';

/** Whom an application names beside its candidate, such as teachers: told so, and counted where they are named often (R-M5). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_draft add column third_persons jsonb not null default '[]';
    comment on column application_draft.third_persons is 'What the submission under way makes of the form, for the rows below; empty again once it is sent.';

    create table application_third_person (
      application_id uuid not null references application (id) on delete cascade,
      role text not null,
      row integer not null,
      number_index bytea not null,
      primary key (application_id, role, row)
    );
    comment on table application_third_person is 'As of the last round. Who it is, is in that round alone, encrypted.';
    comment on column application_third_person.number_index is 'Blind index of the ID number.';
    create index application_third_person_number on application_third_person (number_index, role);

    create table third_person_told (
      application_id uuid not null references application (id) on delete cascade,
      key bytea not null,
      phone_index bytea not null,
      told_at timestamptz not null default now(),
      primary key (application_id, key)
    );
    comment on table third_person_told is 'Each is told once of an application, and again where role, number or phone was another.';
    create index third_person_told_phone on third_person_told (phone_index, told_at);
  `);
}
