import { randomUUID } from 'node:crypto';
import { ApplicationFailure, type Workflow } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { processInTime, refusedAs } from '../test/process-in-time';
import { rememberingRows } from '../test/remembering-rows';
import { createTimeSkippingServer } from '../test/time';

/** Everything that can become of the closing of an account (R-V2). */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const dayMs = 86_400_000;

/** @param refused what the rows refuse; `failures`: how often the erasure is interrupted */
function closure({ refused, failures = 0 }: { refused?: string; failures?: number } = {}) {
  const personId: string = randomUUID();
  const workflowId = `account-closure/${personId}`;
  const at: Record<string, number> = {};
  let erased = 0;
  const {
    recorded,
    activities: rows,
    beginBeside,
  } = rememberingRows({
    refusal: ({ type }) => (type === refused ? 'not-allowed-now' : undefined),
  });
  const activities: typeof rows = {
    ...rows,
    async recordTransition(request) {
      at[request.type] = await server.currentTimeMs();
      return await rows.recordTransition(request);
    },
  };
  const { send, handle, during, record } = processInTime<Workflow>(server, {
    type: 'accountClosure',
    workflowId,
    activities: {
      ...activities,
      eraseAccount: () => {
        erased += 1;
        if (erased > failures) return Promise.resolve(12);
        return Promise.reject(
          erased % 2 === 0 ? ApplicationFailure.nonRetryable('', 'database-refused') : new Error('lost'),
        );
      },
    },
  });
  return {
    ask: (by = personId) => send<{ state: string }>('ask', { personId: by }),
    /** Long ago, as the rows have it. */
    wasAskedFor: (when: { closesAtMs: number }) =>
      beginBeside(workflowId, 'account-closure', 'closure.asked', {
        ...{ state: 'requested', round: 1, personId },
        ...when,
      }),
    takeBack: () => send<{ state: string }>('take-back', { personId }),
    ended: (): Promise<unknown> => handle.result(),
    types: () => recorded.map(({ type }) => type),
    daysFrom: (first: string, last: string) => ((at[last] ?? 0) - (at[first] ?? 0)) / dayMs,
    times: () => erased,
    record: (path: string) => record(`account-closure.${path}.1`),
    during,
  };
}

test('R-V2 seven days after it is asked for the account ends, warned the day before, and is erased', async () => {
  const one = closure();
  await one.during(async () => {
    expect(await one.ask()).toEqual({ state: 'requested' });
    expect(await refusedAs(one.ask())).toBe('not-allowed-now');
    expect(await one.ended()).toBe('closed');
    await one.record('closed');
  });
  expect(one.types()).toEqual(['closure.asked', 'closure.warned', 'closure.begun', 'closure.completed']);
  expect(one.daysFrom('closure.asked', 'closure.warned')).toBeCloseTo(6, 2);
  expect(one.daysFrom('closure.asked', 'closure.begun')).toBeCloseTo(7, 2);
});

test('R-V2 taken back, before or after the warning, and asked for again it has seven days anew', async () => {
  const one = closure();
  await one.during(async () => {
    await one.ask();
    await server.sleep('2 days');
    expect(await one.takeBack()).toEqual({ state: 'taken-back' });
    expect(await one.ended()).toBe('taken-back');
    await one.record('taken-back');
    await one.ask();
    await server.sleep(6.5 * dayMs);
    expect(one.types().at(-1)).toBe('closure.warned');
    expect(await one.takeBack()).toEqual({ state: 'taken-back' });
    expect(await one.ended()).toBe('taken-back');
    await one.record('taken-back-late');
    expect(await refusedAs(one.takeBack())).toBe('not-allowed-now');
  });
  expect(one.types()).not.toContain('closure.begun');
});

test('R-V2 what is open on the day stops it; nobody else asks for it', async () => {
  const one = closure({ refused: 'closure.begun' });
  await one.during(async () => {
    expect(await refusedAs(one.ask('another'))).toBe('not-allowed-now');
    await one.ask();
    expect(await one.ended()).toBe('stopped');
    await one.record('stopped');
    expect(await one.ask()).toEqual({ state: 'requested' });
    expect(await one.takeBack()).toEqual({ state: 'taken-back' });
  });
  expect(one.types()).toContain('closure.stopped');
});

test('R-V2 the erasure goes on however often it is interrupted, and nothing is taken back any more', async () => {
  const one = closure({ failures: 3 });
  await one.during(async () => {
    await one.ask();
    expect(await one.ended()).toBe('closed');
    await one.record('erased-late');
    expect(await refusedAs(one.takeBack())).toBe('not-allowed-now');
  });
  expect(one.times()).toBe(4);
  expect(one.types().at(-1)).toBe('closure.completed');
});

test('R-V2 warned late, as after an outage, the person has a day all the same', async () => {
  const one = closure();
  one.wasAskedFor({ closesAtMs: (await server.currentTimeMs()) - dayMs });
  await one.during(async () => {
    // Any letter has it go on from its rows.
    expect(await refusedAs(one.ask())).toBe('not-allowed-now');
    expect(await one.ended()).toBe('closed');
    await one.record('warned-late');
  });
  expect(one.daysFrom('closure.warned', 'closure.begun')).toBeCloseTo(1, 2);
});
