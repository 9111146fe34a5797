import type { Knex } from 'knex';

/** What a department sees of the files that wait below it, and the watch over deadlines (R-N1, R-N7, R-N9). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_step add column shown_above_since timestamptz;
    comment on column application_step.shown_above_since is 'The institution above sees it too: overdue, too old, or nobody reviews there (R-N1, R-N7, R-N9).';
    create index application_step_shown_above on application_step (business_code, shown_above_since)
      where shown_above_since is not null and state = 'waiting';
    create index application_changes_due on application (changes_due_at) where changes_due_at is not null;
  `);
}
