import type { Knex } from 'knex';

/** Applications (申报): drafts, what was sent in each round, the steps of review, decisions, internship. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create sequence application_number;

    create table application (
      id uuid primary key default gen_random_uuid(),
      number text not null unique,
      person_id uuid not null references person (id),
      project_id uuid not null references exam_project (id),
      project_version integer,
      business_code text not null,
      state text not null default 'draft' check (state in ('draft', 'awaiting-payment', 'in-review', 'changes-requested',
        'approved', 'rejected', 'withdrawn', 'removed-from-unit', 'given-up', 'unfinished')),
      round integer not null default 0 check (round >= 0),
      level_code text,
      category_code text,
      unit_institution_id uuid references institution (id),
      region_code text references division (code),
      current_step integer,
      is_deferred boolean not null default false,
      is_overdue boolean not null default false,
      fee_fen integer not null default 0 check (fee_fen >= 0),
      payment_state text not null default 'none' check (payment_state in ('none', 'due', 'paid', 'refunding', 'refunded')),
      changes_due_at timestamptz,
      submitted_at timestamptz,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      unique (person_id, project_id),
      check (state = 'draft' or round > 0),
      check ((state = 'changes-requested') = (changes_due_at is not null)),
      check (state not in ('in-review', 'changes-requested') or current_step is not null)
    );
    comment on table application is 'One a person and project (R-M2), for good: withdrawn and sent again it stays the same row.';
    comment on column application.round is 'How often it was sent; 0 before the first submission.';
    comment on column application.current_step is 'The step of application_step whose institution must decide, or asked for changes.';
    create index application_person on application (person_id, changed_at desc);
    create index application_project_state on application (project_id, state);

    create table application_draft (
      application_id uuid primary key references application (id) on delete cascade,
      content jsonb not null,
      version integer not null default 1,
      saved_at timestamptz not null default now()
    );
    comment on table application_draft is 'What the candidate is working on. Never shown to anyone else (R-N3).';

    create table application_round (
      application_id uuid not null references application (id),
      round integer not null check (round > 0),
      content jsonb not null,
      project_version integer not null,
      unit_institution_id uuid references institution (id),
      region_code text references division (code),
      pledge_version text not null,
      submitted_at timestamptz not null default now(),
      primary key (application_id, round)
    );
    comment on table application_round is 'What was sent, frozen: reviewers read it, the printed form carries its number (R-M6).';
    create trigger application_round_append_only before update or delete on application_round for each row execute function refuse_change();

    create table application_step (
      application_id uuid not null references application (id),
      step integer not null check (step >= 0),
      kind text not null check (kind in ('review', 'on-site-confirmation')),
      level text not null check (level in ('unit', 'county', 'city', 'province')),
      institution_id uuid not null references institution (id),
      business_code text not null,
      state text not null default 'ahead' check (state in ('ahead', 'waiting', 'changes-requested', 'passed', 'rejected', 'ended')),
      since timestamptz not null default now(),
      primary key (application_id, step)
    );
    comment on table application_step is 'The route of the current run, bottom-up: what each institution has to decide and has decided (R-N1). The events are the record.';
    create index application_step_work on application_step (institution_id, business_code, state, since, application_id) where state <> 'ahead';

    create table application_decision (
      application_id uuid not null references application (id),
      sequence integer not null,
      round integer not null,
      step integer not null,
      kind text not null,
      level text not null,
      institution_id uuid not null references institution (id),
      decision text not null check (decision in ('approve', 'defer', 'request-changes', 'reject', 'confirm-on-site', 'reopen')),
      remark text,
      requested_changes jsonb not null default '[]',
      decided_by uuid not null references person (id),
      decided_at timestamptz not null default now(),
      primary key (application_id, sequence),
      check (decision in ('approve', 'confirm-on-site') or length(trim(remark)) > 0),
      check (decision <> 'request-changes' or jsonb_array_length(requested_changes) > 0)
    );
    comment on table application_decision is 'The words of a decision beside its event (R-N2): remarks stay out of histories.';
    create trigger application_decision_append_only before update or delete on application_decision for each row execute function refuse_change();

    create table internship_period (
      application_id uuid not null references application (id),
      sequence integer not null,
      person_id uuid not null references person (id),
      institution_id uuid not null references institution (id),
      exam_year integer not null,
      from_day date not null,
      until_day date not null,
      confirmed_at timestamptz not null default now(),
      primary key (application_id, sequence),
      check (from_day <= until_day)
    );
    comment on table internship_period is 'A time of practice that a unit confirmed; it stays with the person (R-N5).';
    create index internship_period_person on internship_period (person_id, exam_year);

    create table remark_template (
      person_id uuid primary key references person (id),
      items jsonb not null
    );
    comment on table remark_template is 'A reviewer''s own remarks, ready to use (R-N4).';
  `);
}
