import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { FaceVerdict } from '../domain/face-check';
import { accountRecoveryProcessId } from '../domain/account-recovery';
import { showFaceInTime } from '../test/face-check-beside';
import { faceCheckInMemory, withWorker } from '../test/face-check-in-memory';
import { recordHistory } from '../test/record-history';
import { createTimeSkippingServer, workflowBundle } from '../test/time';
import type { accountRecovery } from './account-recovery';

/** What a recovery does with the outcome of its face check. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const letter = { body: {}, actor: { personId: 'p' }, requestHash: 'h' };

/** Asks for a recovery, and shows a face of which the provider says this; nobody shows one without. Keeps the history of `path`. */
async function recovery(path: string, says?: FaceVerdict, refused?: string) {
  const face = () => says ?? ({ kind: 'waiting' } as const);
  const row = { purpose: 'recover-account', ways: ['face'], refused } as const;
  const { activities, recorded } = await faceCheckInMemory(server, { face }, row);
  return await withWorker(server, workflowBundle, activities, async (taskQueue) => {
    const workflowId = accountRecoveryProcessId(randomUUID());
    await server.client.workflow.executeUpdateWithStart<typeof accountRecovery, unknown, [object]>('ask', {
      updateId: `${randomUUID()}/h`,
      args: [letter],
      startWorkflowOperation: new WithStartWorkflowOperation<typeof accountRecovery>('accountRecovery', {
        workflowId,
        taskQueue,
        args: [{}],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    });
    const { checkId } = recorded[0]?.detail as { checkId: string };
    if (says) await showFaceInTime(server, { id: checkId, personId: 'p' });
    const outcome: unknown = await server.client.workflow.getHandle(workflowId).result();
    await recordHistory(server.client, workflowId, `account-recovery.${path}.1`);
    const own = recorded.filter(({ processId }) => processId === workflowId);
    return { outcome, events: own.map(({ type, detail }) => ({ type, ...detail })).slice(1) };
  });
}

test('R-B7 R-B8 the face is passed: the account is recovered', async () => {
  const { outcome, events } = await recovery('recovered', { kind: 'passed' });
  expect(outcome).toBe('recovered');
  expect(events).toEqual([{ type: 'recovery.completed' }]);
});

test('R-B7 R-B8 nobody shows a face: not recovered, and it may be asked for again', async () => {
  const { outcome, events } = await recovery('expired');
  expect(outcome).toBe('unrecovered');
  expect(events).toEqual([{ type: 'recovery.ended', reason: 'expired' }]);
});

test('R-B7 the accounts have changed meanwhile: not recovered', async () => {
  const { outcome, events } = await recovery('accounts-changed', { kind: 'passed' }, 'recovery.completed');
  expect(outcome).toBe('unrecovered');
  expect(events).toEqual([{ type: 'recovery.ended', reason: 'accounts-changed' }]);
});
