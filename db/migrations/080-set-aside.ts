import type { Knex } from 'knex';

/** What a form asks differs by type of candidate: what was filled in for another type waits beside the draft (R-M5). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_draft add column set_aside_enc bytea;
    comment on column application_draft.set_aside_enc is
      'Filled in, and not asked of the present choice: encrypted JSON. Never sent, back in the draft once it is asked.';
  `);
}
