import type { Check } from './observed';

interface ItemRow {
  readonly id: string;
  readonly state: string;
  readonly position: number | null;
  readonly outcome: string | null;
  readonly isDecided: boolean;
}

/** Each batch has come to its end; what it says of a file is what its message has done, once (R-N3). */
export const batchesSayWhatIs: Check = async ({ stack, ledger }) => {
  const rows = await stack.database.knex('batch_pass').whereIn('id', ledger.batches).pluck<string[]>('id');
  const { rows: wrong } = await stack.database.knex.raw<{ rows: ItemRow[] }>(statement);
  return [
    ...ledger.batches
      .filter((id) => !rows.includes(id))
      .map((id) => `batch-pass/${id}: answered, and not there`),
    ...wrong.map(
      ({ id, state, position, outcome, isDecided }) =>
        `batch-pass/${id} is ${state}; its file ${position} is ${outcome}, and ${isDecided ? '' : 'not '}decided`,
    ),
  ];
};

/** Stopped, a file may be undecided; what is kept as refused is shown as passed where its message was carried out after all. */
const statement = `
  select batch.id, batch.state, item.position, item.outcome, count(decision.sequence) = 1 as "isDecided"
    from batch_pass batch
    join batch_pass_item item on item.batch_id = batch.id
    left join process_event event
      on event.process_id = 'application/' || item.application_id and event.message_id = item.message_id
    left join application_decision decision
      on decision.application_id = item.application_id and decision.sequence = event.sequence
     and decision.decision = 'approve' and decision.decided_by = batch.created_by
   group by batch.id, item.position, item.outcome
  having batch.state not in ('done', 'cancelled')
      or item.outcome = 'passed' and count(decision.sequence) <> 1
      or item.outcome is null and batch.state = 'done'`;
