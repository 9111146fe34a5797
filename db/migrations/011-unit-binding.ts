import type { Knex } from 'knex';

/** What binding to a unit needs beside the membership: wrong tries, answers that a retry gets again, the search (R-C1, R-C2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table confirm_code_try (
      message_id text primary key,
      person_id uuid not null references person (id),
      institution_id uuid not null references institution (id),
      at timestamptz not null default now()
    );
    comment on table confirm_code_try is 'Wrong confirm codes of the last hour count against the person and the unit whose code was asked (R-C2).';
    comment on column confirm_code_try.message_id is 'A retry of one request is one try.';
    create index confirm_code_try_person on confirm_code_try (person_id, at);
    create index confirm_code_try_institution on confirm_code_try (institution_id, at);

    create table answered_change (
      message_id text primary key,
      request_hash text not null,
      reference text not null,
      at timestamptz not null default now()
    );
    comment on table answered_change is 'Changes that are one transaction and no process: a retry with the same Idempotency-Key finds what the first did.';
    comment on column answered_change.reference is 'The id of the row that the change made or ended.';

    create index institution_name_search on institution using gin (name_normalised gin_trgm_ops);
    create index institution_other_name_normalised_search on institution_other_name using gin (name_normalised gin_trgm_ops);
    drop index institution_name;
    drop index institution_other_name_search;
    create index institution_other_name_institution on institution_other_name (institution_id);
    create index membership_person on membership (person_id, bound_at desc);
  `);
}
