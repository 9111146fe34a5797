import type { Knex } from 'knex';

/**
 * A part of a name among a province's staff (R-K2). Names have two or three characters, of which a trigram index finds nothing;
 * the people who have each of the characters are few.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index roster_entry_characters on roster_entry using gin (string_to_array(name_normalised, null)) where left_at is null;
  `);
}
