import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { atOnce } from '../../bench/at-once';
import type { Check } from './observed';

interface ProcessRow {
  readonly id: string;
  readonly state: string;
  readonly closed_at: Date | null;
}

/** Each process has a workflow that is open as long as its row is, stands where the row says, and isn't stuck. */
export const rowsAndWorkflowsAgree: Check = async ({ stack, temporal }) => {
  // What a seed has put there rests, and has no workflow before somebody writes.
  const processes = stack.database.knex<ProcessRow>('process').where('sequence', '>', 0);
  const rows = await processes.select('id', 'state', 'closed_at');
  const findings: string[] = [];
  await atOnce(10, rows, async (row) => {
    findings.push(...(await disagreements(temporal, row)));
  });
  return findings;
};

async function disagreements(
  temporal: Client,
  { id, state, closed_at: closedAt }: ProcessRow,
): Promise<string[]> {
  const handle = temporal.workflow.getHandle(id);
  try {
    const { status, searchAttributes, raw } = await handle.describe();
    const isOpen = status.name === 'RUNNING';
    if (isOpen && closedAt) return [`${id} is ${state}, which is over, and its workflow is open`];
    if (!isOpen && !closedAt) return [`${id} is ${state} and its workflow is ${status.name}`];
    const known = searchAttributes.ProcessState?.[0];
    if (known !== state) return [`${id} is ${state}, its workflow believes ${String(known)}`];
    const attempt = raw.pendingWorkflowTask?.attempt ?? 0;
    return attempt > 3 ? [`${id}: its workflow task fails, attempt ${attempt}`] : [];
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return [`${id} is ${state} and has no workflow`];
    throw error;
  }
}

/** What runs by the clock, or always. */
const ofNoRow = new Set([
  'outboxSender',
  'uploadSweep',
  'deadlineWatch',
  'deadlineWarning',
  'refundWatch',
  'expiredRows',
  'retention',
  'impossibleStates',
  'workingMorning',
  'documentFacts',
  'missingAdmissions',
  'processCalls',
  'dailyBills',
  'reconciliation',
]);

/** No workflow is open that no row knows: a start whose message was never accepted ends by itself. */
export const noWorkflowIsForgotten: Check = async ({ stack, temporal }) => {
  const open = new Set(await stack.database.knex('process').where({ closed_at: null }).pluck('id'));
  const findings: string[] = [];
  for await (const { workflowId, type } of temporal.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
    if (ofNoRow.has(type) || type.startsWith('temporal-sys')) continue;
    if (!open.has(workflowId)) findings.push(`the workflow ${workflowId} is open and no open row knows it`);
  }
  return findings;
};
