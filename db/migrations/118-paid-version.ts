import type { Knex } from 'knex';

/**
 * The project's version that an order was opened under: its rule says when the fee goes back, whatever a newer version asks (R-P3,
 * R-L2). Orders of before go by the version of their application.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table payment_order add column project_version integer');
}
