import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Due } from '../activities/exam-application';
import type { TransitionRequest } from '../domain/transition.types';
import type { Actor } from '../contracts/message';
import { type ApplicationRows, withApplication as withApplicationOf } from '../test/application-in-time';
import { createTimeSkippingServer } from '../test/time';
import { lookAgain, type Submission } from './exam-application.messages';
import { paymentSettled } from './payment.messages';

/** What an application does by itself and in time; its rows are remembered here. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

type Walk = Parameters<typeof withApplicationOf>[2];
const withApplication = (rows: ApplicationRows, walk: Walk) => withApplicationOf(server, rows, walk);

const dayMs = 86_400_000;
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
    { kind: 'on-site-confirmation', level: 'county', institutionId: 'county' },
  ],
  due: 'none',
  feeFen: 0,
};
const paidWay = (payableUntilMs: number): Submission => ({
  ...way,
  due: 'on-submission',
  feeFen: 28_000,
  payableUntilMs,
});

const types = (events: TransitionRequest[]): string[] =>
  events.map(({ type }) => type.slice('application.'.length));
const seen = { seen: 0 };
const onSite = { seen: 0, round: 1, originals: 3 };

test('R-N1 level by level to the final pass', async () => {
  const events = await withApplication({}, async ({ begin, send, handle, record }) => {
    expect(await begin('submit', candidate, way)).toEqual({ state: 'in-review' });
    await send('approve', reviewerOf('unit'), seen);
    await send('confirm-on-site', reviewerOf('county'), onSite);
    expect(await handle.result()).toBe('approved');
    await record('approved.1');
  });
  expect(types(events)).toEqual(['submitted', 'approved', 'confirmed-on-site']);
});

test('R-N2 changes asked are made in time and come back; another level is refused meanwhile', async () => {
  const events = await withApplication({}, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, way);
    await send('defer', reviewerOf('unit'), seen);
    const dueAtMs = (await server.currentTimeMs()) + 3 * dayMs;
    await send('request-changes', reviewerOf('unit'), { ...seen, count: 2, dueAtMs });
    await expect(send('approve', reviewerOf('county'), seen)).rejects.toThrow();
    await send('resubmit', candidate, { draftVersion: 2 });
    await send('approve', reviewerOf('unit'), seen);
    await send('confirm-on-site', reviewerOf('county'), onSite);
    expect(await handle.result()).toBe('approved');
    await record('changes-made.1');
  });
  expect(types(events).slice(1, 4)).toEqual(['deferred', 'changes-requested', 'resubmitted']);
  expect(events[3]?.position).toMatchObject({ step: 0, round: 2 });
});

test('R-N9 R-L2 changes not made: given up, but not before the extended window’s end', async () => {
  let extendedMs = 0;
  const rows: ApplicationRows = {
    whatIsDue: (now) =>
      now < extendedMs ? { what: 'nothing', nextAtMs: extendedMs } : { what: 'changes-not-made' },
  };
  let endedAtMs = 0;
  const events = await withApplication(rows, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, way);
    const dueAtMs = (await server.currentTimeMs()) + 2 * dayMs;
    extendedMs = dueAtMs + 5 * dayMs;
    await send('request-changes', reviewerOf('unit'), { ...seen, count: 1, dueAtMs });
    expect(await handle.result()).toBe('given-up');
    endedAtMs = await server.currentTimeMs();
    await record('changes-not-made.1');
  });
  expect(endedAtMs).toBeGreaterThanOrEqual(extendedMs);
  expect(events.at(-1)).toMatchObject({ detail: { reason: 'changes-not-made' } });
});

test('R-M4 withdrawn and sent again: a new run goes on with the numbers', async () => {
  const events = await withApplication({}, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, way);
    await send('withdraw', candidate);
    expect(await handle.result()).toBe('withdrawn');
    await record('withdrawn.1');
    await begin('submit', candidate, way, false);
    await send('modify', candidate);
    expect(await handle.result()).toBe('withdrawn');
    await record('sent-again.1');
  });
  expect(types(events)).toEqual(['submitted', 'withdrawn', 'submitted', 'opened-for-modification']);
  expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
});

test('R-C4 the unit changed, withdrawn and sent again: the new unit decides, the old one is refused', async () => {
  const route = way.route.map((step) => (step.level === 'unit' ? { ...step, institutionId: 'new' } : step));
  const events = await withApplication({}, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, way);
    await send('withdraw', candidate);
    expect(await handle.result()).toBe('withdrawn');
    await begin('submit', candidate, { ...way, unitId: 'new', route }, false);
    await expect(send('approve', reviewerOf('unit'), seen)).rejects.toThrow();
    await send('approve', reviewerOf('new'), seen);
    await send('confirm-on-site', reviewerOf('county'), onSite);
    expect(await handle.result()).toBe('approved');
    await record('unit-changed.1');
  });
  expect(types(events)).toEqual(['submitted', 'withdrawn', 'submitted', 'approved', 'confirmed-on-site']);
  expect(events[2]?.position).toMatchObject({ unitId: 'new', step: 0 });
});

test('R-N2 rejected is the end, until the level above reopens it', async () => {
  const events = await withApplication({}, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, way);
    await send('reject', reviewerOf('unit'), seen);
    expect(await handle.result()).toBe('rejected');
    await record('rejected.1');
    await begin('reopen', reviewerOf('county'), {}, false);
    await send('approve', reviewerOf('unit'), seen);
    await send('withdraw', candidate);
    await handle.result();
    await record('reopened.1');
  });
  expect(types(events)).toEqual(['submitted', 'rejected', 'reopened', 'approved', 'withdrawn']);
});

test('R-P1 paid after submission, then reviewed', async () => {
  const events = await withApplication({}, async ({ begin, send, handle, record }) => {
    const untilMs = (await server.currentTimeMs()) + 10 * dayMs;
    expect(await begin('submit', candidate, paidWay(untilMs))).toEqual({ state: 'awaiting-payment' });
    await send('pay', candidate, { channel: 'native' });
    await server.sleep('5 minutes');
    await send('approve', reviewerOf('unit'), seen);
    await send('confirm-on-site', reviewerOf('county'), onSite);
    expect(await handle.result()).toBe('approved');
    await record('paid.1');
  });
  expect(types(events).slice(1, 3)).toEqual(['order-opened', 'paid']);
});

test('R-P1 unpaid at the end of the payment window: given up, an open order closed first', async () => {
  let endMs = 0;
  const rows: ApplicationRows = {
    payment: 'never',
    whatIsDue: (now) =>
      now < endMs ? { what: 'nothing', nextAtMs: endMs } : { what: 'payment-window-over' },
  };
  const events = await withApplication(rows, async ({ begin, send, handle, record }) => {
    endMs = (await server.currentTimeMs()) + dayMs;
    await begin('submit', candidate, paidWay(endMs));
    await send('pay', candidate, { channel: 'native' });
    expect(await handle.result()).toBe('given-up');
    await record('not-paid.1');
  });
  expect(types(events)).toEqual(['submitted', 'order-opened', 'given-up']);
  expect(events.at(-1)).toMatchObject({ detail: { reason: 'not-paid' } });
});

test('R-L2 R-P1 in an extended payment window an order stays open until it is paid', async () => {
  let extendedMs = 0;
  const rows: ApplicationRows = {
    whatIsDue: (now) =>
      now < extendedMs ? { what: 'nothing', nextAtMs: extendedMs } : { what: 'payment-window-over' },
  };
  const events = await withApplication(rows, async ({ begin, send, record }) => {
    const endMs = (await server.currentTimeMs()) + dayMs;
    extendedMs = endMs + 5 * dayMs;
    await begin('submit', candidate, paidWay(endMs));
    await server.sleep('2 days');
    await send('pay', candidate, { channel: 'native' });
    await server.sleep('5 minutes');
    await send('withdraw', candidate);
    await record('paid-in-extension.1');
  });
  expect(types(events)).toEqual(['submitted', 'order-opened', 'paid', 'withdrawn']);
});

test('R-P2 R-P3 paid twice at once: what goes back pays for nothing, and the order that counts is its own', async () => {
  let said: Due = { what: 'nothing' };
  const rows: ApplicationRows = { payment: 'twice', whatIsDue: () => said };
  const events = await withApplication(rows, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, paidWay((await server.currentTimeMs()) + dayMs));
    await send('pay', candidate, { channel: 'native' });
    await server.sleep('1 minute');
    said = { what: 'paid', orderId: 'earlier' };
    await handle.signal(paymentSettled, { orderId: 'earlier' });
    await server.sleep('1 minute');
    await send('withdraw', candidate);
    await record('paid-twice.1');
  });
  expect(types(events)).toEqual(['submitted', 'order-opened', 'paid', 'withdrawn']);
  expect(events[2]?.position).toMatchObject({ paid: true, orderId: 'earlier' });
});

test('R-N9 a review window that ends decides nothing; the project’s end leaves it unfinished', async () => {
  let said: Due = { what: 'review-window-over' };
  const events = await withApplication({ whatIsDue: () => said }, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, way);
    await handle.signal(lookAgain);
    await server.sleep('1 minute');
    said = { what: 'nothing' };
    await send('approve', reviewerOf('unit'), seen);
    said = { what: 'project-closed' };
    await handle.signal(lookAgain);
    expect(await handle.result()).toBe('unfinished');
    await record('unfinished.1');
  });
  expect(types(events)).toEqual(['submitted', 'became-overdue', 'approved', 'left-unfinished']);
  expect(events[2]?.position).toMatchObject({ overdue: false, step: 1 });
});

test.each([
  ['application.left-unfinished', 'unfinished'],
  ['application.given-up', 'given-up'],
])(
  'R-N9 R-P3 %s, recorded by a task that died then: known at the next look, and over',
  async (type, state) => {
    const events = await withApplication({}, async ({ begin, handle, recordsAndDies }) => {
      await begin('submit', candidate, way);
      recordsAndDies(type, state);
      await handle.signal(lookAgain);
      expect(await handle.result()).toBe(state);
    });
    expect(types(events)).toEqual(['submitted', type.replace('application.', '')]);
  },
);

test('R-P2 paid, recorded by a task that died then: known at the next look, and reviewed', async () => {
  const rows: ApplicationRows = { payment: 'never' };
  const events = await withApplication(rows, async ({ begin, send, handle, record, recordsAndDies }) => {
    await begin('submit', candidate, paidWay((await server.currentTimeMs()) + dayMs));
    recordsAndDies('application.paid', 'in-review');
    await handle.signal(paymentSettled, { orderId: 'late' });
    await server.sleep('1 minute');
    await send('reject', reviewerOf('unit'), seen);
    expect(await handle.result()).toBe('rejected');
    await record('behind-its-rows.1');
  });
  expect(types(events)).toEqual(['submitted', 'paid', 'rejected']);
});

test('R-L2 R-N9 an extended review window takes 逾期 back', async () => {
  let said: Due = { what: 'review-window-over' };
  const events = await withApplication({ whatIsDue: () => said }, async ({ begin, send, handle, record }) => {
    await begin('submit', candidate, way);
    await handle.signal(lookAgain);
    await server.sleep('1 minute');
    said = { what: 'review-window-extended' };
    await handle.signal(lookAgain);
    await server.sleep('1 minute');
    said = { what: 'nothing' };
    await send('reject', reviewerOf('unit'), seen);
    await handle.result();
    await record('window-extended.2');
  });
  expect(types(events)).toEqual(['submitted', 'became-overdue', 'overdue-lifted', 'rejected']);
  expect(events[2]?.position).toMatchObject({ state: 'in-review', overdue: false });
});

test('R-N7 five messages at once: each has an answer, and only the allowed are recorded', async () => {
  const events = await withApplication({}, async ({ begin, send, handle }) => {
    await begin('submit', candidate, way);
    const outcomes = await Promise.allSettled([
      send('approve', reviewerOf('unit'), seen),
      send('reject', reviewerOf('unit'), seen),
      send('withdraw', candidate),
      send('defer', reviewerOf('unit'), seen),
      send('modify', candidate),
    ]);
    expect(outcomes).toHaveLength(5);
    if ((await handle.describe()).status.name === 'RUNNING')
      await send('withdraw', candidate).catch(() => undefined);
    await handle.result();
  });
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
});
