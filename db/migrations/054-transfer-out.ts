import type { Knex } from 'knex';

/** 转出申请 (R-I5): a person in a unit's roster asks to be released. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table transfer_request (
      membership_id uuid primary key references membership (id),
      person_id uuid not null references person (id),
      institution_id uuid not null references institution (id),
      state text not null check (state in ('awaiting-review', 'released', 'refused', 'withdrawn', 'left')),
      round integer not null check (round > 0),
      reason_enc bytea not null,
      opinion_enc bytea,
      submitted_at timestamptz not null,
      decided_at timestamptz,
      check ((state = 'awaiting-review') = (decided_at is null)),
      check ((state = 'refused') = (opinion_enc is not null))
    );
    comment on table transfer_request is '转出申请. The process is transfer-out/{membership}; asked for again after a refusal it is the same row (R-I5).';
    comment on column transfer_request.state is 'left: the unit has let the person go by itself while they waited.';
    comment on column transfer_request.opinion_enc is 'Why it was refused; the person reads it.';
    create index transfer_request_queue on transfer_request (institution_id, state, submitted_at, membership_id);
  `);
}
