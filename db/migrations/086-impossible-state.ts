import type { Knex } from 'knex';

/** What the detector of impossible states has looked for and found (R-U1). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table impossible_state_check (
      id uuid primary key,
      began_at timestamptz not null default now(),
      ended_at timestamptz,
      found integer,
      check ((ended_at is null) = (found is null))
    );
    create index impossible_state_check_began on impossible_state_check (began_at desc);

    create table impossible_state (
      kind text not null,
      subject text not null,
      process_id text,
      found_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      gone_at timestamptz
    );
    comment on table impossible_state is 'What contradicts itself, from the check that first found it to the first that no longer does.';
    comment on column impossible_state.subject is 'The row, or whom it concerns, as the kind says; no personal data.';
    create unique index impossible_state_open on impossible_state (kind, subject) where gone_at is null;
    create index impossible_state_gone on impossible_state (gone_at desc) where gone_at is not null;
  `);
}
