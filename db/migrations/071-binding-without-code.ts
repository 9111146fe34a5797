import type { Knex } from 'knex';

/** Who works at an institution without a confirm code binds without one; it counts once the unit has passed them (R-C2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table membership add column counts boolean not null default true;
    comment on column membership.counts is
      'Whether applications go by it: not while the unit has to pass somebody who bound without a code (R-C2).';
  `);
}
