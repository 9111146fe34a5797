import type { Knex } from 'knex';

/** Who offers a business directly answers for the offer; the code beneath it stays that of who gave it (R-H3, R-H4). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table authorization_grant
      add column offered_by uuid references person (id),
      add check (offered_by is null or offered_to is not null);
    comment on column authorization_grant.offered_by is 'Who offers it. Empty in offers from before: they are of who gave the code.';
  `);
}
