import { randomUUID } from 'node:crypto';
import type { Workflow } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { processInTime, refusedAs } from '../test/process-in-time';
import { rememberingRows } from '../test/remembering-rows';
import { createTimeSkippingServer } from '../test/time';
import { catchUp } from './process.messages';

/** Everything that can become of a person's wish to leave a unit's roster. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const unit = { id: 'h', role: 'hr-account', institutionId: 'unit', businessCode: null };

function transfer() {
  const workflowId = `transfer-out/${randomUUID()}`;
  const { recorded, activities, moveBeside } = rememberingRows();
  const { send, handle, during, record } = processInTime<Workflow>(server, {
    type: 'transferOut',
    workflowId,
    activities,
  });
  return {
    ask: () => send<{ state: string }>('ask', { personId: 'person' }, { institutionId: 'unit' }),
    withdraw: () => send<{ state: string }>('withdraw', { personId: 'person' }),
    decide: (kind: 'release' | 'refuse', round: number) =>
      send<{ state: string }>(kind, { personId: 'clerk', holding: unit }, { round, leftOn: '2026-11-01' }),
    leaves: () => moveBeside(workflowId, 'transfer-out.left', 'left'),
    called: () => handle.signal(catchUp),
    ended: (): Promise<unknown> => handle.result(),
    types: () => recorded.map((event) => event.type),
    record: (path: string) => record(`transfer-out.${path}.1`),
    during,
  };
}

test('R-I5 asked for and released, however long it waited, it is over', async () => {
  const one = transfer();
  await one.during(async () => {
    await one.ask();
    await server.sleep('60 days');
    expect(await one.decide('release', 1)).toEqual({ state: 'released' });
    expect(await one.ended()).toBe('released');
    await one.record('released');
    expect(await refusedAs(one.ask())).toBe('not-allowed-now');
  });
});

test('R-I5 refused, it is asked for again from its row; what was seen before is not decided', async () => {
  const one = transfer();
  await one.during(async () => {
    await one.ask();
    await one.decide('refuse', 1);
    expect(await one.ended()).toBe('refused');
    await one.ask();
    expect(await refusedAs(one.decide('release', 1))).toBe('not-allowed-now');
    await one.decide('release', 2);
    expect(await one.ended()).toBe('released');
    expect(one.types()).toEqual([
      'transfer-out.asked',
      'transfer-out.refused',
      'transfer-out.asked',
      'transfer-out.released',
    ]);
    await one.record('refused-asked-again');
  });
});

test('R-I5 taken back until it is decided, nobody decides it', async () => {
  const one = transfer();
  await one.during(async () => {
    await one.ask();
    expect(await one.withdraw()).toEqual({ state: 'withdrawn' });
    expect(await one.ended()).toBe('withdrawn');
    await one.record('withdrawn');
    expect(await refusedAs(one.decide('release', 1))).toBe('not-allowed-now');
  });
});

test('R-I5 the unit lets the person go by itself: called, it follows its rows and ends', async () => {
  const one = transfer();
  await one.during(async () => {
    await one.ask();
    one.leaves();
    await one.called();
    expect(await one.ended()).toBe('left');
    await one.record('left');
  });
});
