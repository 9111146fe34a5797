import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { TransitionActivities } from '../activities/transition';
import type { Position, Snapshot, TransitionRequest } from '../activities/transition.types';
import { recordHistory } from '../test/record-history';
import { createTimeSkippingServer, workflowBundle } from '../test/time';
import type { hrAccountApplication } from './hr-account-application';
import { catchUp } from './process.messages';

/** The runs of one application, and what each leaves to the next. The rows may be moved by another's transition. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const departmentId = 'department';
const holding = { id: 'h', role: 'hr-account', institutionId: departmentId, businessCode: null };
const sent = { institutionId: 'unit', departmentId };

function application(moved: readonly string[] = []) {
  const recorded: Pick<TransitionRequest, 'type' | 'sequence' | 'position'>[] = [];
  const taskQueue = `hr-account-${randomUUID()}`;
  const workflowId = `hr-account/${randomUUID()}`;
  const snapshot = (): Snapshot | undefined => {
    const last = recorded.at(-1);
    return last && { sequence: last.sequence, position: last.position, institutionCode: null };
  };
  const activities: TransitionActivities = {
    readSnapshot: () => Promise.resolve(snapshot()),
    recordTransition({ sequence, position, type }) {
      // As the rows do: tried again, because the answer came late, it is one event; another's number is not taken.
      if (sequence > recorded.length) recorded.push({ sequence, position, type });
      const last = snapshot();
      if (!last) throw new Error('unreachable: it has just been recorded');
      if (recorded[sequence - 1]?.type !== type)
        return Promise.resolve({ outcome: 'overtaken', events: [], snapshot: last });
      return Promise.resolve({ outcome: 'recorded', answer: { type, moved }, snapshot: last });
    },
  };
  const send = (kind: string, body: object = {}) => {
    const isReviewers = kind === 'admit' || kind === 'refuse';
    const actor = isReviewers ? { personId: 'reviewer', holding } : { personId: 'applicant' };
    return server.client.workflow.executeUpdateWithStart<
      typeof hrAccountApplication,
      { type: string },
      [object]
    >(kind, {
      updateId: randomUUID(),
      args: [{ body, requestHash: 'h', actor }],
      startWorkflowOperation: new WithStartWorkflowOperation<typeof hrAccountApplication>(
        'hrAccountApplication',
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
    workflowId,
    send,
    types: () => recorded.map(({ type }) => type),
    last: () => recorded.at(-1),
    /** What the transition of another process does to the rows. */
    moveBeside(type: string, state: Position['state']) {
      recorded.push({
        type,
        sequence: recorded.length + 1,
        position: { ...recorded.at(-1)?.position, state },
      });
    },
    ended: () => server.client.workflow.getHandle(workflowId).result(),
    remind: () => server.client.workflow.getHandle(workflowId).signal(catchUp),
    record: (history: string) =>
      recordHistory(server.client, workflowId, `hr-account-application.${history}.1`),
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

const refusedAs = (type: string) => ({ cause: { type } });

test('R-E2 applied for and admitted, it is over', async () => {
  const clerk = application();
  await clerk.during(async () => {
    expect(await clerk.send('apply', sent)).toMatchObject({ type: 'hr-application.submitted' });
    expect(await clerk.send('admit', { round: 1 })).toMatchObject({ type: 'hr-application.admitted' });
    expect(await clerk.ended()).toBe('admitted');
    expect(clerk.last()?.position).toMatchObject({ applicantId: 'applicant', institutionId: 'unit' });
    await clerk.record('admitted');
    await expect(clerk.send('withdraw')).rejects.toThrow();
  });
});

test('R-E2 refused, it rests; corrected, it goes on from its row, and what was seen before is not decided', async () => {
  const clerk = application();
  await clerk.during(async () => {
    await clerk.send('apply', sent);
    await clerk.send('refuse', { round: 1 });
    expect(await clerk.ended()).toBe('refused');
    await clerk.send('correct', { departmentId });
    await expect(clerk.send('admit', { round: 1 })).rejects.toMatchObject(refusedAs('not-allowed-now'));
    await clerk.send('admit', { round: 2 });
    expect(await clerk.ended()).toBe('admitted');
    expect(clerk.types()).toEqual([
      'hr-application.submitted',
      'hr-application.refused',
      'hr-application.corrected',
      'hr-application.admitted',
    ]);
    await clerk.record('refused-corrected-admitted');
  });
});

test('R-E2 taken back while it waits, however long, nobody decides it', async () => {
  const clerk = application();
  await clerk.during(async () => {
    await clerk.send('apply', sent);
    await server.sleep('90 days');
    expect(await clerk.send('withdraw')).toMatchObject({ type: 'hr-application.withdrawn' });
    expect(await clerk.ended()).toBe('withdrawn');
    await clerk.record('withdrawn');
    await expect(clerk.send('admit', { round: 1 })).rejects.toThrow();
  });
});

test('R-E2 voided by an activation it follows its rows, and ends', async () => {
  const clerk = application();
  await clerk.during(async () => {
    await clerk.send('apply', sent);
    clerk.moveBeside('hr-application.voided', 'voided');
    await clerk.remind();
    expect(await clerk.ended()).toBe('voided');
    expect(clerk.types()).toEqual(['hr-application.submitted', 'hr-application.voided']);
    await clerk.record('voided-by-activation');
  });
});

test('R-E2 a decision that comes after another’s admission, before the process was told, is refused', async () => {
  const clerk = application();
  await clerk.during(async () => {
    await clerk.send('apply', sent);
    clerk.moveBeside('hr-application.superseded', 'refused');
    await expect(clerk.send('admit', { round: 1 })).rejects.toMatchObject(refusedAs('not-allowed-now'));
    expect(await clerk.ended()).toBe('refused');
    await clerk.record('superseded');
  });
});

test('R-E2 one that is admitted tells the processes that were moved with it, and those that rest are no hindrance', async () => {
  const other = application();
  const clerk = application([other.workflowId, 'hr-account/nobody']);
  await other.during(async () => {
    await other.send('apply', sent);
    other.moveBeside('hr-application.superseded', 'refused');
    await clerk.during(async () => {
      await clerk.send('apply', sent);
      await clerk.send('admit');
      expect(await clerk.ended()).toBe('admitted');
    });
    expect(await other.ended()).toBe('refused');
    await clerk.record('admitted-over-others');
  });
});
