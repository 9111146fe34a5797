import type { Knex } from 'knex';

/** Numbers and phones that a form asks for, also of third persons, are stored encrypted beside it (R-M5). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_draft add column private_enc bytea, add column sealed_for integer;
    alter table application_round add column private_enc bytea;
    comment on column application_draft.private_enc is 'The form''s private values by their pointer in it: encrypted JSON; empty: none.';
    comment on column application_draft.sealed_for is 'The project''s version by which it was parted; another is sent only once it is parted anew.';
    comment on column application_round.private_enc is 'As of the draft that was frozen.';
  `);
}
