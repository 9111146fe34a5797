import type { Knex } from 'knex';

export interface RecordActivities {
  recordTransition(processId: string, sequence: number, state: string): Promise<void>;
}

/**
 * A transition as any correct engine over these tables has to make it (docs/workflow-rules.md), and no more:
 * one transaction that holds the process, stores the event and moves the process.
 */
export const recordActivities = (db: Knex): RecordActivities => ({
  async recordTransition(processId, sequence, state) {
    await db.transaction(async (trx) => {
      if (sequence === 1) await trx('bare_process').insert({ id: processId, sequence: 0, state: 'new' });
      await trx('bare_process').where({ id: processId }).forUpdate().first('sequence');
      await trx
        .with('event', trx('bare_event').insert({ process_id: processId, sequence, state }))
        .from('bare_process')
        .where({ id: processId })
        .update({ sequence, state });
    });
  },
});

/** As the owner of the database; its rows are the application's to write. */
export async function makeTables(db: Knex): Promise<void> {
  await db.raw(`
    create table bare_process (
      id text primary key,
      sequence integer not null,
      state text not null
    );
    create table bare_event (
      process_id text not null references bare_process,
      sequence integer not null,
      state text not null,
      at timestamptz not null default now(),
      primary key (process_id, sequence)
    );
    grant select, insert, update on bare_process, bare_event to application;
  `);
}
