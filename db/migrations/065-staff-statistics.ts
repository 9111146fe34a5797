import type { Knex } from 'knex';

/** What reading a province's staff asks (R-K1, R-K2): who is how old, of which sex and
 * in which department without their rows, names in order. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index person_counted on person (id) include (sex, born_on);
    create index membership_departments on membership (institution_id) include (id, internal_department_id);
    create index roster_entry_by_name on roster_entry (name_normalised, id) where left_at is null;
  `);
}
