import type { Knex } from 'knex';

/** A project is made in the console: worked on apart from its versions, and published as the next of them (R-L2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table exam_project_draft (
      project_id uuid primary key references exam_project (id) on delete cascade,
      definition json not null,
      revision integer not null default 1,
      changed_at timestamptz not null default now(),
      changed_by uuid not null references person (id)
    );
    comment on table exam_project_draft is 'What is to become the next version; gone once it is published or given up.';
    comment on column exam_project_draft.definition is 'contracts/exam-project.ts, as far as it is right. json, not jsonb: it keeps its order.';
    comment on column exam_project_draft.revision is 'Goes up with each save: who saves an older one is told of the newer.';
  `);
}
