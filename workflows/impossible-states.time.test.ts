import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { ImpossibleStateActivities } from '../activities/impossible-states';
import type { Finding } from '../activities/impossible-states/finding';
import { kindsInRows } from '../contracts/impossible-state-kinds';
import { recordHistory } from '../test/record-history';
import { createTimeSkippingServer, workflowBundle } from '../test/time';

/** The detector looks twice before it says something (R-U1). Activities answer as the test says. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

/** Runs a check whose looks find this, one after the other; returns which kinds were asked, and what was kept. */
async function check(name: string, ...looks: Finding[][]) {
  const taskQueue = `${randomUUID()}-bulk`;
  const workflowId = `impossible-states/${randomUUID()}`;
  const asked: string[] = [];
  let kept: readonly Finding[] = [];
  const times = new Map<string, number>();
  const findingsOf = (kind: string): Finding[] => {
    const time = times.get(kind) ?? 0;
    times.set(kind, time + 1);
    asked.push(kind);
    return (looks[time] ?? []).filter((finding) => finding.kind === kind);
  };
  const activities: ImpossibleStateActivities = {
    beginCheck: () => Promise.resolve(kindsInRows),
    findContradictions: (kind) => Promise.resolve(findingsOf(kind)),
    compareWorkflows: () =>
      Promise.resolve([...findingsOf('workflow-missing'), ...findingsOf('workflow-left-open')]),
    endCheck: (_, findings) => {
      kept = findings;
      return Promise.resolve();
    },
  };
  const { nativeConnection: connection, client } = server;
  const worker = await Worker.create({ connection, taskQueue, workflowBundle, activities });
  const outcome: unknown = await worker.runUntil(async () => {
    const found: unknown = await client.workflow.execute('impossibleStates', { workflowId, taskQueue });
    await recordHistory(client, workflowId, `impossible-states.${name}.1`);
    return found;
  });
  return { outcome, asked, kept };
}

const differs = (id: string): Finding => ({
  kind: 'application-differs',
  id,
  processId: `application/${id}`,
});
const missing: Finding = { kind: 'workflow-missing', id: 'application/3', processId: 'application/3' };

test('R-U1 nothing found at the first look is the end of it', async () => {
  const { outcome, asked, kept } = await check('nothing');
  expect(outcome).toEqual({ found: 0 });
  expect(asked).toEqual([...kindsInRows, 'workflow-missing', 'workflow-left-open']);
  expect(kept).toEqual([]);
});

test('R-U1 only what is still there minutes later counts', async () => {
  const { outcome, asked, kept } = await check(
    'found',
    [differs('1'), differs('2'), missing],
    [differs('2'), differs('9'), missing],
  );
  expect(outcome).toEqual({ found: 2 });
  expect(kept).toEqual([differs('2'), missing]);
  expect(asked.slice(kindsInRows.length + 2)).toEqual([
    'application-differs',
    'workflow-missing',
    'workflow-left-open',
  ]);
});
