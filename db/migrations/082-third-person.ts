import type { Knex } from 'knex';

/** Whom an application names beside its candidate, such as teachers: told so, and counted where they are named often (R-M5). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_draft add column third_persons jsonb not null default '[]';
    comment on column application_draft.third_persons is 'Rows of application_third_person with what their message needs, encrypted; made of the form with each save.';

    create table application_third_person (
      application_id uuid not null references application (id) on delete cascade,
      role text not null,
      row integer not null,
      number_index bytea not null,
      primary key (application_id, role, row)
    );
    comment on table application_third_person is 'As of the last round. Who it is, is in that round alone.';
    comment on column application_third_person.number_index is 'Blind index of the ID number.';
    create index application_third_person_number on application_third_person (number_index, role);
  `);
}
