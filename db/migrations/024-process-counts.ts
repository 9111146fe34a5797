import type { Knex } from 'knex';

/** The homes count the applications within reach by state, finished ones of earlier years too (R-K3, R-U2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index process_state_institution on process (kind, state, institution_id);
  `);
}
