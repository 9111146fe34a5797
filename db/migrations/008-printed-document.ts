import type { Knex } from 'knex';

/** What was printed, found again by its check code (R-M6). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table printed_document (
      code text primary key check (code ~ '^[2-9A-HJ-NP-Z]{10}$'),
      kind text not null check (kind in ('application-form', 'notice')),
      application_id uuid not null,
      round integer not null,
      first_printed_at timestamptz not null default now(),
      unique (application_id, kind, round),
      foreign key (application_id, round) references application_round (application_id, round)
    );
    comment on table printed_document is 'One code a kind and round, however often it is printed. Only that of the last round is valid.';
  `);
}
