import type { Knex } from 'knex';

/**
 * What admission and rosters need beside their tables (R-I2 … R-I4), and the processes that a change has moved and that are to be
 * called. Who was bound before is entered by the worker, some hundred at a time (`activities/missing-admissions.ts`).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table process_call (
      process_id text primary key references process (id),
      workflow text not null,
      summary text not null,
      since timestamptz not null default now()
    );
    comment on table process_call is 'Processes that a change which is none itself (a binding, a list) has begun or moved, until their workflow runs and knows.';
    comment on column process_call.workflow is 'By its name, to start it where none runs; summary is what supervisors see it called.';
    create index process_call_since on process_call (since);

    alter table roster_admission add column reason_enc bytea,
      add constraint roster_admission_reason check ((state = 'returned') = (reason_enc is not null));
    comment on column roster_admission.reason_enc is 'Why it was returned; the person reads it.';
    comment on column roster_admission.state is 'As its process has it.';
    create index roster_admission_decided on roster_admission (institution_id, state, submitted_at, membership_id);

    create table roster_former_name (
      entry_id uuid not null references roster_entry (id),
      until timestamptz not null default now(),
      name text not null,
      changed_by uuid not null references person (id),
      primary key (entry_id, until)
    );
    comment on table roster_former_name is 'Names that an entry had before (修改姓名, R-I4).';
    create table roster_former_retirement (
      entry_id uuid not null references roster_entry (id),
      until timestamptz not null default now(),
      retired_on date,
      post_before_retirement text,
      is_honoured_retirement boolean,
      changed_by uuid not null references person (id),
      primary key (entry_id, until)
    );
    comment on table roster_former_retirement is 'What a retired person''s entry said of it before it was corrected (退休, R-I4).';
    create index roster_entry_name on roster_entry (institution_id, roster, name_normalised, id) where left_at is null;
    create index roster_entry_person on roster_entry (person_id);
  `);
}
