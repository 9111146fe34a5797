import { heartbeat } from '@temporalio/activity';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { mostOfAKind, type Finding } from './finding';

type Engine = Pick<Client, 'workflow'>;

/** A process that has just moved may be between its row and the engine's list. */
const settled = `interval '10 minutes'`;

/** Ids of one insert. */
const batchSize = 1_000;

/**
 * Open processes without a running workflow, and running workflows whose process is over (R-U1). The engine's list of what runs is
 * laid beside the rows, so that neither is ever held in memory; it is late by seconds, so each suspect is asked for by itself.
 */
export async function compareWithEngine(db: Knex, temporal: Engine): Promise<Finding[]> {
  const { missing, open } = await db.transaction(async (trx) => {
    await trx.raw('create temp table running_workflow (id text primary key) on commit drop');
    await layDown(trx, temporal);
    return { missing: await suspects(trx, withoutWorkflow), open: await suspects(trx, overAndRunning) };
  });
  const findings: Finding[] = [];
  for (const id of missing)
    if (!(await isRunning(temporal, id))) findings.push({ kind: 'workflow-missing', id, processId: id });
  for (const id of open)
    if (await isRunning(temporal, id)) findings.push({ kind: 'workflow-left-open', id, processId: id });
  return findings;
}

/** Only what shows a state is a process: schedules and senders have none. */
async function layDown(trx: Knex.Transaction, temporal: Engine): Promise<void> {
  let batch: string[] = [];
  const store = async (): Promise<void> => {
    await trx.raw('insert into running_workflow select unnest(?::text[]) on conflict do nothing', [batch]);
    batch = [];
    heartbeat();
  };
  for await (const { workflowId } of temporal.workflow.list({
    query: `ExecutionStatus = 'Running' and ProcessState is not null`,
    pageSize: batchSize,
  })) {
    batch.push(workflowId);
    if (batch.length === batchSize) await store();
  }
  await store();
}

/** What a seed has put there rests, and has no workflow before somebody writes: it has no event. */
const withoutWorkflow = `
  select id from process
   where closed_at is null and sequence > 0 and changed_at < now() - ${settled}
     and not exists (select from running_workflow where running_workflow.id = process.id)`;

const overAndRunning = `
  select id from process
   where closed_at < now() - ${settled}
     and exists (select from running_workflow where running_workflow.id = process.id)`;

async function suspects(trx: Knex.Transaction, sql: string): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(`${sql} order by id limit ${mostOfAKind}`);
  return rows.map(({ id }) => id);
}

async function isRunning(temporal: Engine, workflowId: string): Promise<boolean> {
  heartbeat(workflowId);
  try {
    const { status } = await temporal.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
