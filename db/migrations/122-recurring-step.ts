import type { Knex } from 'knex';

/**
 * Which steps another of the same institution follows on the route, as where a department confirms on site and reviews (R-N1). A
 * list shows the last one reached (R-N3): it looks for a later one only where there is one.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_step add column recurs boolean not null default false;
    comment on column application_step.recurs is 'Its institution has a further step on this route; true also where nobody said.';
    -- A worker of the version before doesn't say: then it is looked up.
    alter table application_step alter column recurs set default true;
  `);
}
