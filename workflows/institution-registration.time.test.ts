import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { TransitionActivities } from '../activities/transition';
import type { TransitionRequest } from '../activities/transition.types';
import { recordHistory } from '../test/record-history';
import { createTimeSkippingServer, workflowBundle } from '../test/time';
import type { institutionRegistration } from './institution-registration';

/** The runs of one registration, and what each leaves to the next. Activities remember what was asked. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const departmentId = 'department';
const holding = { id: 'h', role: 'hr-account', institutionId: departmentId, businessCode: null };

function registration(refused: string[] = []) {
  const recorded: TransitionRequest[] = [];
  const taskQueue = `registration-${randomUUID()}`;
  const workflowId = `institution-registration/${randomUUID()}`;
  const activities: TransitionActivities = {
    readSnapshot() {
      const last = recorded.at(-1);
      return Promise.resolve(
        last && { sequence: last.sequence, position: last.position, institutionCode: null },
      );
    },
    recordTransition(request) {
      if (refused.includes(request.type))
        return Promise.reject(ApplicationFailure.nonRetryable('', 'already-exists'));
      // As the rows do: tried again, because the answer came late, it is one event.
      if (request.sequence > recorded.length) recorded.push(request);
      const { sequence, position, type } = request;
      return Promise.resolve({
        outcome: 'recorded',
        answer: { type },
        snapshot: { sequence, position, institutionCode: null },
      });
    },
  };
  const send = (kind: string, body: object = {}) => {
    const isApplicants = kind === 'apply' || kind === 'correct';
    const actor = isApplicants ? { personId: 'applicant' } : { personId: 'reviewer', holding };
    return server.client.workflow.executeUpdateWithStart<
      typeof institutionRegistration,
      { type: string },
      [object]
    >(kind, {
      updateId: randomUUID(),
      args: [{ body, requestHash: 'h', actor }],
      startWorkflowOperation: new WithStartWorkflowOperation<typeof institutionRegistration>(
        'institutionRegistration',
        {
          workflowId,
          taskQueue,
          args: [{ fresh: kind === 'apply' }],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        },
      ),
    });
  };
  return {
    send,
    recorded,
    types: () => recorded.map(({ type }) => type),
    ended: () => server.client.workflow.getHandle(workflowId).result(),
    record: (history: string) =>
      recordHistory(server.client, workflowId, `institution-registration.${history}.1`),
    async during(story: () => Promise<void>) {
      const worker = await Worker.create({
        connection: server.nativeConnection,
        taskQueue,
        workflowBundle,
        activities,
      });
      await worker.runUntil(story);
    },
  };
}

test('R-D4 applied for and admitted, it is over', async () => {
  const clinic = registration();
  await clinic.during(async () => {
    expect(await clinic.send('apply', { departmentId })).toEqual({ type: 'registration.submitted' });
    expect(await clinic.send('admit', { round: 1 })).toEqual({ type: 'registration.admitted' });
    expect(await clinic.ended()).toBe('admitted');
    await clinic.record('admitted');
    await expect(clinic.send('refuse')).rejects.toThrow();
    await expect(clinic.ended()).resolves.toBe('admitted');
  });
});

test('R-D3 R-D4 refused, it rests; corrected, a new run goes on from its row, and what was seen before is not decided', async () => {
  const clinic = registration();
  await clinic.during(async () => {
    await clinic.send('apply', { departmentId });
    await clinic.send('refuse', { round: 1 });
    expect(await clinic.ended()).toBe('refused');
    await clinic.record('refused');
    await clinic.send('correct', { departmentId });
    await expect(clinic.send('admit', { round: 1 })).rejects.toMatchObject({
      cause: { type: 'not-allowed-now' },
    });
    await clinic.send('admit', { round: 2 });
    expect(await clinic.ended()).toBe('admitted');
    expect(clinic.types()).toEqual([
      'registration.submitted',
      'registration.refused',
      'registration.corrected',
      'registration.admitted',
    ]);
    expect(clinic.recorded.at(-1)?.position).toMatchObject({ round: 2, applicantId: 'applicant' });
    await clinic.record('refused-corrected-admitted');
  });
});

test('R-D3 an application that the rows refuse, for its name is taken, leaves nothing behind', async () => {
  const clinic = registration(['registration.submitted']);
  await clinic.during(async () => {
    await expect(clinic.send('apply', { departmentId })).rejects.toMatchObject({
      cause: { type: 'already-exists' },
    });
    expect(await clinic.ended()).toBe('none');
    expect(clinic.types()).toEqual([]);
    await clinic.record('name-taken');
  });
});

test('R-D4 it waits for its department as long as it takes', async () => {
  const clinic = registration();
  await clinic.during(async () => {
    await clinic.send('apply', { departmentId });
    await server.sleep('90 days');
    expect(await clinic.send('admit')).toEqual({ type: 'registration.admitted' });
  });
});
