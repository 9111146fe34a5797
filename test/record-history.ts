import { writeFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { projectFile } from './project-file';

/**
 * Writes a workflow's history to `workflows/histories/{name}.json` for the replay test, when RECORD_HISTORIES is set.
 * A test calls it after walking a path; its worker must have no codec, or the replay test couldn't read what is
 * written. `name` says workflow, path and version: `payment.closed-by-time.1`.
 */
export async function recordHistory(client: Client, workflowId: string, name: string): Promise<void> {
  if (!process.env.RECORD_HISTORIES) return;
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  const recorded: unknown = JSON.parse(historyToJSON(history));
  const file = projectFile(`workflows/histories/${name}.json`);
  writeFileSync(file, `${JSON.stringify({ workflowId, history: recorded }, null, 1)}\n`);
}
