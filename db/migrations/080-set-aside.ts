import type { Knex } from 'knex';

/** What a form asks differs by type of candidate: what was filled in for another type waits beside the draft (R-M5). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_draft add column set_aside jsonb not null default '{"form": {}, "materials": []}';
    comment on column application_draft.set_aside is 'Filled in, and not asked of the present choice: never sent, back once it is asked.';
  `);
}
