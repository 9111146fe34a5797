import type { Knex } from 'knex';

/** What the platform administrator tells candidates and consoles on their homes (R-T2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table announcement (
      id uuid primary key default gen_random_uuid(),
      title text not null,
      text text not null,
      audience text not null check (audience in ('everyone', 'candidates', 'consoles')),
      is_pinned boolean not null default false,
      shown_from timestamptz not null,
      shown_until timestamptz,
      withdrawn_at timestamptz,
      revision integer not null default 1,
      changed_at timestamptz not null default now(),
      changed_by uuid not null references person (id),
      check (shown_until > shown_from)
    );
    comment on table announcement is 'Shown from and until by the clock; whoever changed what is in access_event.';
    comment on column announcement.text is 'Plain text: lines are paragraphs, addresses become links where it is shown.';
    comment on column announcement.revision is 'Goes up with each change: who changes an older one is told of the newer.';
  `);
}
