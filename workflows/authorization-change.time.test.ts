import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { authorizationChangeInTime } from '../test/authorization-change-in-time';
import { eventually } from '../test/eventually';
import { refusedAs } from '../test/process-in-time';
import { createTimeSkippingServer } from '../test/time';

/** What handing a business over does by letters, by the initiator's face and by time. Its rows remember what was recorded. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
type Options = Parameters<typeof authorizationChangeInTime>[1];

/** Begun, and the initiator has shown their face: the other person is asked. */
function offered(kind: 'transfer' | 'assistant', options?: Options) {
  const change = authorizationChangeInTime(server, options);
  const ask = async () => {
    expect(await change.start(kind)).toEqual({ state: 'checking' });
    await change.showFace();
    await eventually(() => Promise.resolve(change.position()?.check ? undefined : true));
  };
  return { ...change, ask };
}

test('R-H5 transfer: face check of whoever begins it, then the other person accepts, and nobody else', async () => {
  const { ask, accept, remove, during, handle, last, types, position } = offered('transfer');
  await during(async () => {
    await ask();
    expect(last()?.face).toMatchObject({
      ...{ personId: 'b', institutionId: 'unit', businessCode: '05' },
      ...{ actsNext: { who: 'candidate' }, closed: false },
    });
    expect(await refusedAs(accept('a'))).toBe('not-allowed-now');
    expect(await refusedAs(accept('c'))).toBe('not-allowed-now');
    expect(await accept()).toEqual({ state: 'done' });
    expect(await handle.result()).toBe('done');
    expect(position()).toEqual({
      state: 'done',
      terms: {
        ...{ kind: 'transfer', institutionId: 'unit', businessCode: '05' },
        ...{ initiatorId: 'a', holdingId: 'a', targetId: 'b' },
      },
    });
    expect(types()).toEqual([
      'authorization-change.started',
      'authorization-change.offered',
      'authorization-change.accepted',
    ]);
  }, 'transferred');
  // What was handed over is nobody's to take back this way.
  await during(async () => {
    expect(await refusedAs(remove())).toBe('not-allowed-now');
  });
});

test('R-H5 an assistant accepts, and is removed later by a new run', async () => {
  const { ask, accept, remove, withdraw, during, handle, types } = offered('assistant');
  await during(async () => {
    await ask();
    await accept();
    expect(await handle.result()).toBe('done');
  });
  await during(async () => {
    expect(await refusedAs(withdraw())).toBe('not-allowed-now');
    expect(await remove('hr-account')).toEqual({ state: 'removed' });
    expect(await handle.result()).toBe('removed');
    expect(types().at(-1)).toBe('authorization-change.removed');
  }, 'assistant-removed');
});

test('R-H5 only a business administrator begins it, and not for themselves', async () => {
  const { start, withdraw, during, handle } = authorizationChangeInTime(server);
  await during(async () => {
    expect(await refusedAs(start('transfer', { of: 'a' }))).toBe('not-allowed-now');
    expect(await refusedAs(start('transfer', { role: 'assistant' }))).toBe('no-permission');
    expect(await refusedAs(start('assistant', { role: 'hr-account' }))).toBe('no-permission');
    await start('transfer');
    await withdraw();
    await handle.result();
  });
});

test('R-H5 declined, or not answered in 7 days, nothing has changed', async () => {
  const declined = offered('transfer');
  await declined.during(async () => {
    await declined.ask();
    expect(await declined.decline()).toEqual({ state: 'declined' });
    expect(await declined.handle.result()).toBe('declined');
  }, 'declined');
  const left = offered('assistant');
  await left.during(async () => {
    await left.ask();
    await server.sleep(7 * dayMs - 2 * minuteMs);
    expect(left.types().at(-1)).toBe('authorization-change.offered');
    expect(await left.handle.result()).toBe('expired');
  }, 'expired');
});

test('R-H5 withdrawn during the face check, which ends with it, or while the other person thinks', async () => {
  const early = authorizationChangeInTime(server);
  await early.during(async () => {
    await early.start('transfer');
    expect(await refusedAs(early.withdraw('b'))).toBe('not-allowed-now');
    expect(await early.withdraw()).toEqual({ state: 'withdrawn' });
    expect(await early.handle.result()).toBe('withdrawn');
  }, 'withdrawn-during-check');
  const late = offered('assistant');
  await late.during(async () => {
    await late.ask();
    expect(await late.withdraw()).toEqual({ state: 'withdrawn' });
    expect(await late.handle.result()).toBe('withdrawn');
  }, 'withdrawn');
});

test('R-H5 a face that nobody shows, or rows that refuse what it was for, end it before anybody is asked', async () => {
  const silent = authorizationChangeInTime(server);
  await silent.during(async () => {
    await silent.start('transfer');
    expect(await silent.handle.result()).toBe('failed');
    expect(silent.last()?.detail).toEqual({ outcome: 'expired' });
  }, 'check-expired');
  const refused = offered('transfer', { refused: ['authorization-change.offered'] });
  await refused.during(async () => {
    await refused.ask();
    expect(await refused.handle.result()).toBe('failed');
    expect(refused.last()?.detail).toEqual({ outcome: 'refused' });
  }, 'check-refused');
});
