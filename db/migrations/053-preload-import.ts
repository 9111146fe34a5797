import type { Knex } from 'knex';

/** Imports into a unit's preloaded lists (R-I1), and the rows of each while somebody looks at them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table preload_import (
      id uuid primary key,
      institution_id uuid not null references institution (id),
      roster text not null check (roster in ('in-service', 'retired')),
      upload_id uuid not null references upload (id),
      created_by uuid not null references person (id),
      created_at timestamptz not null default now(),
      state text not null check (state in ('checking', 'checked', 'committing', 'done', 'cancelled', 'refused', 'expired', 'failed')),
      file_fault text,
      file_fault_at text,
      checked_rows integer not null default 0,
      ready_rows integer not null default 0,
      warned_rows integer not null default 0,
      listed_rows integer not null default 0,
      faulty_rows integer not null default 0,
      added_rows integer not null default 0,
      expires_at timestamptz,
      ended_at timestamptz,
      check ((ended_at is null) = (state in ('checking', 'checked', 'committing'))),
      check ((file_fault is not null) = (state = 'refused'))
    );
    comment on table preload_import is '预传名单导入. The process is preload-import/{id} (R-I1).';
    comment on column preload_import.file_fault_at is 'Where in Excel: A5:A6.';
    comment on column preload_import.checked_rows is 'Rows with something in them that are staged so far: the four that follow together.';
    comment on column preload_import.listed_rows is 'In the list or the roster already, when they were checked or, no longer ready then, when they were to go in.';
    comment on column preload_import.added_rows is 'In the list by this import so far.';
    create unique index preload_import_one_open on preload_import (institution_id, roster) where ended_at is null;
    create index preload_import_list on preload_import (institution_id, roster, created_at);
    create index preload_import_ended on preload_import (ended_at) where ended_at is not null;

    create table preload_import_row (
      import_id uuid not null references preload_import (id),
      line integer not null check (line > 0),
      outcome text not null check (outcome in ('ready', 'warned', 'listed', 'faulty')),
      document_number_index bytea,
      content_enc bytea,
      taken boolean not null default false,
      primary key (import_id, line),
      check (content_enc is not null or outcome = 'listed')
    );
    comment on table preload_import_row is 'Rows of an uploaded file until they go in; those with a reason until the file of reasons is of no use any more.';
    comment on column preload_import_row.line is 'The row in Excel.';
    comment on column preload_import_row.document_number_index is 'Absent where type or number can''t be read.';
    comment on column preload_import_row.content_enc is 'The row''s own cells and what is to be said of them, and the person who is to go in; encrypted.';
    comment on column preload_import_row.taken is 'Gone in, and kept for what was to be said of it.';
    create index preload_import_row_number on preload_import_row (import_id, document_number_index, line);
    create index preload_import_row_reasons on preload_import_row (import_id, line)
      where outcome <> 'ready' and content_enc is not null;
    create index preload_import_row_to_take on preload_import_row (import_id, line) where not taken and outcome in ('ready', 'warned');
  `);
}
