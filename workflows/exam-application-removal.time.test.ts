import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Actor } from '../contracts/message';
import type { TransitionRequest } from '../domain/transition.types';
import { withApplication, type ApplicationRows } from '../test/application-in-time';
import { createTimeSkippingServer } from '../test/time';
import type { Submission } from './exam-application.messages';

/** 从单位移除 (R-N6): whatever the process waits for, and when it waits for nothing any more. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const candidate: Actor = { personId: 'p' };
const reviewerOf = (institutionId: string): Actor => ({
  personId: 'r',
  holding: { id: 'h', role: 'assistant', institutionId, businessCode: '05' },
});
const way: Submission = {
  draftVersion: 1,
  projectVersion: 1,
  pledgeVersion: '1',
  unitId: 'unit',
  businessCode: '05',
  route: [
    { kind: 'review', level: 'unit', institutionId: 'unit' },
    { kind: 'review', level: 'county', institutionId: 'county' },
  ],
  due: 'none',
  feeFen: 0,
};
const seen = { seen: 0 };
const types = (events: TransitionRequest[]): string[] =>
  events.map(({ type }) => type.slice('application.'.length));

test('R-N6 removed while another level reviews, by the unit alone; sent again it is reviewed anew', async () => {
  const events = await withApplication(server, {}, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, way);
    await send('approve', reviewerOf('unit'), seen);
    await expect(send('remove-from-unit', reviewerOf('county'))).rejects.toThrow();
    await expect(send('remove-from-unit', candidate)).rejects.toThrow();
    expect(await send('remove-from-unit', reviewerOf('unit'))).toEqual({ state: 'removed-from-unit' });
    expect(await handle.result()).toBe('removed-from-unit');
    await record('removed.1');
    expect(await begin('submit', candidate, way, false)).toEqual({ state: 'in-review' });
    await send('withdraw', candidate);
  });
  expect(types(events)).toEqual(['submitted', 'approved', 'removed-from-unit', 'submitted', 'withdrawn']);
  expect(events[3]?.position).toMatchObject({ round: 2, step: 0, removedFromUnit: false });
});

test('R-N6 after the final pass a new run removes; a rejection survives it, once', async () => {
  const passed = await withApplication(server, {}, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, way);
    await send('approve', reviewerOf('unit'), seen);
    await send('approve', reviewerOf('county'), seen);
    expect(await handle.result()).toBe('approved');
    expect(await begin('remove-from-unit', reviewerOf('unit'), {}, false)).toEqual({
      state: 'removed-from-unit',
    });
    expect(await handle.result()).toBe('removed-from-unit');
    await record('removed-after-approval.1');
  });
  expect(types(passed).at(-1)).toBe('removed-from-unit');

  const rejected = await withApplication(server, {}, async ({ begin, send, handle }) => {
    await begin('submit', candidate, way);
    await send('reject', reviewerOf('unit'), seen);
    expect(await handle.result()).toBe('rejected');
    expect(await begin('remove-from-unit', reviewerOf('unit'), {}, false)).toEqual({ state: 'rejected' });
    await expect(begin('remove-from-unit', reviewerOf('unit'), {}, false)).rejects.toThrow();
  });
  expect(rejected.at(-1)?.position).toMatchObject({ state: 'rejected', removedFromUnit: true });
});

test('R-N6 R-P2 removed at the instant of paying: that it was paid is recorded first, also where it is the final pass', async () => {
  const rows: ApplicationRows = { payment: 'never' };
  const events = await withApplication(server, rows, async ({ begin, send, handle, record }) => {
    const [unit] = way.route;
    await begin('submit', candidate, {
      ...way,
      route: unit ? [unit] : [],
      due: 'on-approval',
      feeFen: 28_000,
      payableUntilMs: (await server.currentTimeMs()) + 864_000_000,
    });
    await send('approve', reviewerOf('unit'), seen);
    const { orderId } = (await send('pay', candidate, { channel: 'native' })) as unknown as {
      orderId: string;
    };
    rows.whatIsDue = () => ({ what: 'paid', orderId });
    expect(await send('remove-from-unit', reviewerOf('unit'))).toEqual({ state: 'removed-from-unit' });
    expect(await handle.result()).toBe('removed-from-unit');
    await record('removed-while-paying.1');
  });
  expect(types(events)).toEqual(['submitted', 'approved', 'order-opened', 'paid', 'removed-from-unit']);
  expect(events.at(-1)?.position).toMatchObject({ paid: true, removedFromUnit: true });
});
