import type { Knex } from 'knex';

/** A person's work unit (R-C1 … R-C5) and the code that binds to it (R-E6). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table membership (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id),
      institution_id uuid not null references institution (id),
      bound_at timestamptz not null default now(),
      ended_at timestamptz,
      end_reason text check (end_reason in ('unbound', 'transferred-out', 'retired', 'removed', 'returned')),
      check ((ended_at is null) = (end_reason is null))
    );
    comment on table membership is 'Who is bound to which unit, now and before. Entry to the unit''s roster runs beside it (R-C2).';
    create unique index membership_one_unit on membership (person_id) where ended_at is null;
    create index membership_of_institution on membership (institution_id) where ended_at is null;

    create table confirm_code (
      id uuid primary key default gen_random_uuid(),
      institution_id uuid not null references institution (id),
      code_enc bytea,
      code_index bytea not null,
      created_by uuid references person (id),
      created_at timestamptz not null default now(),
      voided_at timestamptz,
      check ((code_enc is null) = (voided_at is not null))
    );
    comment on table confirm_code is 'Unit confirm codes. Encrypted while they must be shown, only the blind index once void.';
    create unique index confirm_code_current on confirm_code (institution_id) where voided_at is null;
  `);
}
