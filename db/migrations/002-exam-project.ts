import type { Knex } from 'knex';

/** The catalogue of businesses, and exam projects as data (R-H1, R-L1, R-L2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table business (
      code text primary key check (code ~ '^[0-9]{2}$'),
      name text not null unique,
      opens_on date,
      closes_on date,
      check (closes_on >= opens_on)
    );
    comment on table business is 'The businesses by code (R-H1).';
    comment on column business.opens_on is 'Its dates (业务日期); empty: always.';

    create table exam_project (
      id uuid primary key default gen_random_uuid(),
      code text not null unique,
      business_code text not null references business (code),
      year integer not null check (year between 2020 and 2100),
      name text not null,
      state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
      created_at timestamptz not null default now(),
      unique (year, name)
    );
    comment on table exam_project is 'One exam of one year. What it asks is in its versions, when in its windows.';
    comment on column exam_project.state is 'draft: nobody sees it; open: offered by its windows; closed: for its running applications alone.';

    create table exam_project_version (
      project_id uuid not null references exam_project (id),
      version integer not null check (version > 0),
      definition json not null,
      created_at timestamptz not null default now(),
      created_by uuid references person (id),
      primary key (project_id, version)
    );
    comment on table exam_project_version is 'Never changed: running applications keep the version that they were sent under (R-L2).';
    comment on column exam_project_version.definition is 'contracts/exam-project.ts. json, not jsonb: the order of the form''s fields is that of the document.';
    create trigger exam_project_version_append_only before update or delete on exam_project_version for each row execute function refuse_change();

    create table exam_project_window (
      project_id uuid not null references exam_project (id),
      stage text not null check (stage in ('application', 'payment', 'unit-review', 'on-site-confirmation', 'qualification-review')),
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      primary key (project_id, stage),
      check (closes_at > opens_at)
    );
    comment on table exam_project_window is 'Not versioned: an extension reaches every running application at once (R-L2). Windows overlap.';
    create index exam_project_window_end on exam_project_window (closes_at);
  `);
}
