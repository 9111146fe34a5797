import type { Knex } from 'knex';

/** What working with a preloaded list asks (R-I1, R-I6): pages in one order, a row by its number, thousands deleted at once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index preloaded_row_list;
    create index preloaded_row_list on preloaded_row (institution_id, roster, created_at, id);
    create index preloaded_row_unused on preloaded_row (institution_id, roster, created_at, id) where used_at is null;
    create index preloaded_row_number on preloaded_row (institution_id, document_number_index);
    create index roster_admission_preloaded_row on roster_admission (preloaded_row_id) where preloaded_row_id is not null;
  `);
}
