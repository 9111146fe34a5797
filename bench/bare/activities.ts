import type { Knex } from 'knex';

export interface RecordActivities {
  recordRow(processId: string, sequence: number, state: string): Promise<void>;
}

export const recordActivities = (db: Knex): RecordActivities => ({
  async recordRow(processId, sequence, state) {
    await db('bare_transition').insert({ process_id: processId, sequence, state });
  },
});

/** As the owner of the database; its rows are the application's to write. */
export async function makeTable(db: Knex): Promise<void> {
  await db.raw(`
    create table bare_transition (
      process_id text not null,
      sequence integer not null,
      state text not null,
      at timestamptz not null default now(),
      primary key (process_id, sequence)
    );
    grant select, insert on bare_transition to application;
  `);
}
