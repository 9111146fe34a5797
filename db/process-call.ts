import type { Knex } from 'knex';
import type { ProcessCall, WaitingCall } from '../domain/process-call';

/**
 * Written with the change: the process's workflow will look at its rows, however the program ends. The API calls it as soon as
 * the change is committed; what it couldn't, the schedule does (`workflows/process-calls.ts`).
 */
export async function callProcess(
  trx: Knex.Transaction,
  { processId, workflow, summary }: ProcessCall,
): Promise<void> {
  await trx('process_call')
    .insert({ process_id: processId, workflow, summary })
    .onConflict('process_id')
    .merge({ since: trx.fn.now() });
}

/** The calls that wait: of these processes, or the oldest that are a minute old. */
export async function findCalls(
  database: Knex,
  which: { readonly processIds: readonly string[] } | { readonly atMost: number },
): Promise<WaitingCall[]> {
  const calls = database('process_call')
    .orderBy(['since', 'process_id'])
    .select<WaitingCall[]>(
      'process_id as processId',
      'workflow',
      'summary',
      database.raw('since::text as since'),
    );
  return 'atMost' in which
    ? await calls.whereRaw(`since < now() - interval '1 minute'`).limit(which.atMost)
    : await calls.whereIn('process_id', which.processIds);
}

/** These calls have reached their workflows. One that was written again meanwhile stays. */
export async function forgetCalls(database: Knex, calls: readonly WaitingCall[]): Promise<void> {
  if (calls.length === 0) return;
  await database.raw(
    `delete from process_call using jsonb_to_recordset(?) as called ("processId" text, since timestamptz)
      where process_call.process_id = called."processId" and process_call.since = called.since`,
    [JSON.stringify(calls.map(({ processId, since }) => ({ processId, since })))],
  );
}
