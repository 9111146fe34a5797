import type { Knex } from 'knex';
import type { BatchPass } from '../../contracts/batch-pass';
import { daysOfBatchPass, type BatchPassState } from '../../contracts/batch-pass-states';
import { batchPassActionsOf } from '../../domain/batch-pass';
import { notFound } from '../problems';
import type { RoleSession } from '../session/current-session';

interface BatchRow {
  id: string;
  state: BatchPassState;
  files: number;
  passed: number;
  refused: number;
  createdAt: Date;
  endedAt: Date | null;
}

/**
 * What came of an item. Stopped at the moment of its decision, or by a crash, it may have been passed without a word about it here,
 * and what gave no answer may be carried out after it was refused: the event of its message says so.
 */
export const outcomeOfItem = `case when item.outcome is distinct from 'passed'
  and exists (select from process_event e
               where e.process_id = 'application/' || item.application_id and e.message_id = item.message_id)
  then 'passed' else item.outcome end`;

const query = `
  select batch.id, batch.state, batch.created_at as "createdAt", batch.ended_at as "endedAt",
         counted.files, counted.passed, counted.refused
    from batch_pass batch
   cross join lateral (
     select count(*)::int as files, count(*) filter (where found.outcome = 'passed')::int as passed,
            count(*) filter (where found.outcome = 'refused')::int as refused
       from (select ${outcomeOfItem} as outcome from batch_pass_item item where item.batch_id = batch.id) found) counted`;

export async function viewBatch(database: Knex, id: string): Promise<BatchPass> {
  const { rows } = await database.raw<{ rows: BatchRow[] }>(`${query} where batch.id = ?`, [id]);
  const [row] = rows;
  if (!row) throw notFound('这次批量通过');
  return toBatch(row);
}

/** More than anybody begins in a month. */
const mostListed = 200;

/**
 * Those of the asker, as they act now: what is under way, and what has ended not long ago, the latest first. All of them may be
 * 100,000 files to count: who asks again and again asks for those under way.
 */
export async function findBatches(
  database: Knex,
  { personId, role }: RoleSession,
  { state }: { readonly state?: BatchPassState },
): Promise<BatchPass[]> {
  const { rows } = await database.raw<{ rows: BatchRow[] }>(
    `${query}
      where batch.created_by = :person and batch.institution_id = :institution and batch.business_code = :business
        and (:state::text is null or batch.state = :state)
        and coalesce(batch.ended_at > now() - make_interval(days => ${daysOfBatchPass}), true)
      order by batch.created_at desc limit ${mostListed}`,
    {
      ...{ person: personId, institution: role.institutionId, business: role.businessCode ?? '' },
      state: state ?? null,
    },
  );
  return rows.map(toBatch);
}

const toBatch = (row: BatchRow): BatchPass => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  availableActions: [...batchPassActionsOf(row.state, 'reviewer')],
});
