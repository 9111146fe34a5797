import type { Knex } from 'knex';

/** 批量通过 as a process of its own (R-N3): a reviewer's batches, and what came of each file. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table batch_pass (
      id uuid primary key,
      created_by uuid not null references person (id),
      holding_id uuid not null references role_holding (id),
      institution_id uuid not null references institution (id),
      business_code text not null references business (code),
      state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
      created_at timestamptz not null default now(),
      ended_at timestamptz,
      check ((ended_at is null) = (state = 'running'))
    );
    comment on table batch_pass is '批量通过. The process is batch-pass/{id} (R-N3).';
    comment on column batch_pass.holding_id is 'The right by which it was confirmed: when that ends, the files that are left are refused.';
    create index batch_pass_own on batch_pass (created_by, institution_id, business_code, created_at desc);
    create index batch_pass_ended on batch_pass (ended_at) where ended_at is not null;

    create table batch_pass_item (
      batch_id uuid not null references batch_pass (id),
      position integer not null check (position > 0),
      application_id uuid not null,
      seen_sequence integer not null,
      internship_from date,
      internship_until date,
      message_id text not null,
      asked integer not null default 0,
      outcome text check (outcome in ('passed', 'refused')),
      refusal_code text,
      refusal_reason text,
      decided_at timestamptz,
      primary key (batch_id, position),
      unique (batch_id, application_id),
      check ((internship_from is null) = (internship_until is null)),
      check ((outcome is null) = (decided_at is null)),
      check (coalesce(outcome = 'refused', false) = (refusal_code is not null)),
      check ((refusal_code is null) = (refusal_reason is null))
    );
    comment on column batch_pass_item.application_id is 'As it was chosen: whatever it names has an outcome, so nothing is referred to.';
    comment on column batch_pass_item.message_id is 'Of the one message by which it is passed, in the events of the application''s process.';
    comment on column batch_pass_item.asked is 'How often its process gave no answer: whoever waits longest for one comes last.';
    create index batch_pass_item_open on batch_pass_item (batch_id, asked, position) where outcome is null;
  `);
}
