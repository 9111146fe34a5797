import type { Knex } from 'knex';

/**
 * A unit's staff (R-I): the lists that its HR loads beforehand, the rosters that people enter, and the review of those whom no
 * list names. Where somebody is bound is `membership`; the roster runs beside it (R-C2).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table preloaded_row (
      id uuid primary key default gen_random_uuid(),
      institution_id uuid not null references institution (id),
      roster text not null check (roster in ('in-service', 'retired')),
      name text not null,
      name_normalised text not null,
      document_type text not null,
      document_number_enc bytea not null,
      document_number_index bytea not null,
      internal_department text,
      post text,
      establishment text,
      title text,
      phone_enc bytea,
      version integer not null default 1 check (version > 0),
      created_by uuid not null references person (id),
      created_at timestamptz not null default now(),
      used_by_membership_id uuid references membership (id),
      used_at timestamptz,
      check ((used_at is null) = (used_by_membership_id is null))
    );
    comment on table preloaded_row is '预传名单: whom a unit expects. Who binds and matches by document and name enters the roster at once (R-I1, R-I2).';
    comment on column preloaded_row.document_number_index is 'The same blind index as person.document_number_index.';
    comment on column preloaded_row.version is 'Who saves on an older version is refused.';
    create unique index preloaded_row_one_unused on preloaded_row (document_number_index, institution_id) where used_at is null;
    create index preloaded_row_list on preloaded_row (institution_id, roster, created_at desc, id);

    create table roster_entry (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id),
      institution_id uuid not null references institution (id),
      membership_id uuid not null unique references membership (id),
      roster text not null check (roster in ('in-service', 'retired')),
      name text not null,
      name_normalised text not null,
      entered_at timestamptz not null default now(),
      entered_by text not null check (entered_by in ('preloaded-list', 'review')),
      retired_on date,
      post_before_retirement text check (post_before_retirement in ('management', 'skilled-worker', 'professional')),
      is_honoured_retirement boolean,
      may_query_since timestamptz,
      left_at timestamptz,
      left_how text check (left_how in ('transferred-out', 'removed', 'removed-in-review')),
      left_on date,
      left_reason_enc bytea,
      check (roster = 'retired' or num_nonnulls(retired_on, post_before_retirement, is_honoured_retirement) = 0),
      check (num_nulls(left_at, left_how, left_on) in (0, 3)),
      check (left_at is null or may_query_since is null)
    );
    comment on table roster_entry is '花名册: a person in one unit from admission until they leave; then 移除人员名册 (R-I4).';
    comment on column roster_entry.name is 'The roster''s own name: the verified one is changed by verification alone.';
    comment on column roster_entry.is_honoured_retirement is '离休.';
    comment on column roster_entry.may_query_since is 'VIP 权限: since when this person may read the unit''s statistics and queries, masked (R-I4).';
    create unique index roster_entry_one_unit on roster_entry (person_id) where left_at is null;
    create index roster_entry_list on roster_entry (institution_id, roster, entered_at desc, id) where left_at is null;
    create index roster_entry_left on roster_entry (institution_id, left_at desc, id) where left_at is not null;

    create table roster_admission (
      membership_id uuid primary key references membership (id),
      person_id uuid not null references person (id),
      institution_id uuid not null references institution (id),
      state text not null check (state in ('awaiting-review', 'admitted', 'returned', 'withdrawn')),
      preloaded_row_id uuid references preloaded_row (id) on delete set null,
      submitted_at timestamptz not null,
      decided_at timestamptz,
      check ((state = 'awaiting-review') = (decided_at is null))
    );
    comment on table roster_admission is '实名认证审核（非预传库人员）. The process is admission/{membership} (R-I3).';
    comment on column roster_admission.preloaded_row_id is 'The row with the same document and another name, for which it is flagged (R-I2).';
    comment on column roster_admission.submitted_at is 'When they bound, whom a list has let in at once: when that was, which is when it was decided.';
    create unique index roster_admission_one_open on roster_admission (person_id) where state = 'awaiting-review';
    create index roster_admission_queue on roster_admission (institution_id, submitted_at, membership_id)
      where state = 'awaiting-review';
  `);
}
