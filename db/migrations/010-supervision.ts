import type { Knex } from 'knex';

/** What the supervisors' lists need: where something was seen or done, and the order that they read in (R-S1, R-S3). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table access_event add column institution_id uuid references institution (id);
    comment on column access_event.institution_id is 'Whose matter it was: supervisors at or above this institution read the entry; empty: the platform alone.';
    create index access_event_institution on access_event (institution_id, at desc);
    create index access_event_request on access_event (request_id);

    create index process_changed on process (changed_at desc, id desc);
    create index process_institution_changed on process (institution_id, changed_at desc, id desc);
    drop index process_institution;
  `);
}
