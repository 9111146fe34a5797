import { randomUUID } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { PaymentActivities, StoredPayment } from '../activities/payment';
import type { HeldRefund, RefundVerdict } from '../activities/payment-refund';
import type { TransitionActivities } from '../activities/transition';
import { refundPauseMs } from '../domain/payment-process';
import type { PaymentRun } from './payment';
import { recordHistory } from '../test/record-history';
import { rememberingRows } from '../test/remembering-rows';
import { createTimeSkippingServer, workflowBundle } from '../test/time';

/** What an order does by time alone. Activities remember what was asked of them. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const halfAnHourMs = 30 * 60_000;

const unpaid = (expiresAtMs: number): StoredPayment => ({
  personId: 'p',
  applicationId: 'a',
  institutionId: null,
  businessCode: '03',
  amountFen: 28_000,
  expiresAtMs,
  isPlaced: true,
  counts: true,
  refundWanted: null,
  refundHeld: null,
  refundFen: null,
});

/** Runs an order that nobody pays, keeps its history as that of `path`, and returns how it went. */
async function unpaidOrder(
  path: string,
  asked: Partial<PaymentActivities & TransitionActivities> = {},
  run: PaymentRun = {},
) {
  const { recorded, activities: transitions } = rememberingRows();
  const began = await server.currentTimeMs();
  let questions = 0;
  const activities: TransitionActivities & PaymentActivities = {
    ...transitions,
    readPayment: () => Promise.resolve(unpaid(began + halfAnHourMs)),
    readNotifiedPayment: () => Promise.resolve(undefined),
    placeOrder: () => Promise.resolve(),
    askForPayment: () => {
      questions += 1;
      return Promise.resolve({ kind: 'waiting' });
    },
    closeOrder: () => Promise.resolve({ kind: 'closed' }),
    refundPayment: () => Promise.resolve('done'),
    askForRefund: () => Promise.resolve('done'),
    ...asked,
  };
  const taskQueue = randomUUID();
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue,
    workflowBundle,
    activities,
  });
  return await worker.runUntil(async () => {
    const orderId = randomUUID();
    const workflowId = `payment/${orderId}`;
    const handle = await server.client.workflow.start('payment', {
      workflowId,
      taskQueue,
      args: [orderId, run],
    });
    const outcome: unknown = await handle.result();
    await recordHistory(server.client, handle.workflowId, `payment.${path}.1`);
    const { startTime, closeTime } = await handle.describe();
    return { outcome, recorded, questions, tookMs: (closeTime ?? startTime).getTime() - startTime.getTime() };
  });
}

test('R-P1 an order that nobody pays is closed after 30 minutes, having been asked for about 20 times', async () => {
  const { outcome, recorded, questions, tookMs } = await unpaidOrder('expired');
  expect(outcome).toBe('closed');
  expect(recorded.map(({ type, detail }) => ({ type, detail })).at(-1)).toEqual({
    type: 'payment.closed',
    detail: { reason: 'expired' },
  });
  expect(tookMs).toBeGreaterThan(halfAnHourMs - 60_000);
  expect(tookMs).toBeLessThan(halfAnHourMs + 60_000);
  expect(questions).toBeGreaterThan(10);
  expect(questions).toBeLessThan(30);
});

test('R-P2 paid in the last moment, as the closing finds out: it is paid', async () => {
  const paid = { kind: 'paid', transactionId: 't', paidAt: '2026-11-20T06:00:00Z' } as const;
  const { outcome, recorded } = await unpaidOrder('paid-at-expiry', {
    closeOrder: () => Promise.resolve(paid),
  });
  expect(outcome).toBe('paid');
  expect(recorded.at(-1)?.type).toBe('payment.paid');
});

/** Paid, and its refund is asked for; WeChat answers in turn. */
function refunding(
  ...verdicts: (RefundVerdict | HeldRefund)[]
): Partial<PaymentActivities & TransitionActivities> {
  const position = { state: 'refunding', personId: 'p', expiresAtMs: 0 };
  return {
    readSnapshot: () => Promise.resolve({ sequence: 3, position, institutionCode: null }),
    readPayment: () => Promise.resolve({ ...unpaid(0), refundWanted: 'withdrawn' }),
    refundPayment: () => Promise.resolve(verdicts.shift() ?? 'done'),
  };
}
const held = (reason: string, times: number): HeldRefund[] => Array<HeldRefund>(times).fill({ held: reason });

test('R-P3 a refund is asked for over days while our account is empty; each reason is told once', async () => {
  const refused = [...held('NOT_ENOUGH', 20), ...held('NO_AUTH', 2)];
  const { recorded, tookMs } = await unpaidOrder('refund-held-for-days', refunding(...refused, 'processing'));
  expect(recorded.map(({ type, detail }) => ({ type, detail }))).toEqual([
    { type: 'payment.refund-held', detail: { reason: 'NOT_ENOUGH' } },
    { type: 'payment.refund-held', detail: { reason: 'NO_AUTH' } },
    { type: 'payment.refund-accepted', detail: { feeFen: 28_000 } },
    { type: 'payment.refunded', detail: { feeFen: 28_000 } },
  ]);
  expect(tookMs).toBeGreaterThan(48 * 3_600_000);
});

test('R-P3 six refusals, some two and a half minutes, are borne before the platform is told', async () => {
  const five = await unpaidOrder('refund-refused-five-times', refunding(...held('NOT_ENOUGH', 5)));
  expect(five.recorded.map(({ type }) => type)).toEqual(['payment.refunded']);
  expect(five.tookMs).toBeGreaterThan(150_000);
  expect(five.tookMs).toBeLessThan(300_000);
  const six = await unpaidOrder('refund-refused-six-times', refunding(...held('NOT_ENOUGH', 6)));
  expect(six.recorded.map(({ type }) => type)).toEqual(['payment.refund-held', 'payment.refunded']);
});

test('R-P3 the question after an accepted refund begins with short pauses again, however long it was held', async () => {
  const { tookMs } = await unpaidOrder('refund-accepted-after-long', {
    ...refunding(...held('NOT_ENOUGH', 8), 'processing'),
  });
  // 5 s and twice as long seven times more; then 5 s.
  expect(tookMs).toBeGreaterThan(1_275_000);
  expect(tookMs).toBeLessThan(2_000_000);
});

/** The refund is accepted, or as `first` says; WeChat answers what it is asked since in turn. */
const asking = (
  answers: (RefundVerdict | HeldRefund)[],
  first: RefundVerdict = 'processing',
): Partial<PaymentActivities & TransitionActivities> => ({
  ...refunding(first),
  askForRefund: () => Promise.resolve(answers.shift() ?? 'done'),
});

test('R-P3 six refused questions in a row show an accepted refund, until WeChat answers; fewer alarm nobody', async () => {
  const six = await unpaidOrder('refund-unheard', asking([...held('NO_AUTH', 6), 'processing']));
  expect(six.recorded.map(({ type, detail }) => ({ type, detail }))).toEqual([
    { type: 'payment.refund-held', detail: { reason: 'NO_AUTH' } },
    { type: 'payment.refund-accepted', detail: { feeFen: 28_000 } },
    { type: 'payment.refunded', detail: { feeFen: 28_000 } },
  ]);
  const five = held('NO_AUTH', 5);
  const fewer = await unpaidOrder(
    'refund-question-refused',
    asking([...five, 'processing', ...five, 'processing']),
  );
  expect(fewer.recorded.map(({ type }) => type)).toEqual(['payment.refunded']);
});

test('R-P3 a refused question is asked again soon, however long the pauses had grown', async () => {
  const answers = Array<RefundVerdict>(15).fill('processing');
  const { recorded, tookMs } = await unpaidOrder(
    'refund-refused-after-days',
    asking([...answers, ...held('NO_AUTH', 6)]),
  );
  expect(recorded.map(({ type }) => type)).toEqual(['payment.refund-held', 'payment.refunded']);
  const pausesMs = ['accepted', ...answers].reduce((sum, _, asked) => sum + refundPauseMs(asked), 0);
  expect(tookMs).toBeLessThan(pausesMs + 3_600_000);
});

test('R-P3 what WeChat can’t bring to the payer stays shown while it refuses what it is asked, in this run and the next', async () => {
  const abnormal = { failed: 'ABNORMAL' } as const;
  const first = await unpaidOrder('refund-abnormal-unheard', asking(held('NO_AUTH', 8), abnormal));
  expect(first.recorded.map(({ type, detail }) => ({ type, detail }))).toEqual([
    { type: 'payment.refund-held', detail: { reason: 'ABNORMAL' } },
    { type: 'payment.refunded', detail: { feeFen: 28_000 } },
  ]);
  const next = await unpaidOrder('refund-abnormal-refused', {
    ...refunding(...held('MERCHANT_UNKNOWN', 8), abnormal),
    readPayment: () =>
      Promise.resolve({ ...unpaid(0), refundWanted: 'withdrawn', refundHeld: abnormal.failed }),
  });
  expect(next.recorded.map(({ type }) => type)).toEqual(['payment.refunded']);
});

test('R-P2 R-P3 an order whose outcome is awaited leaves the refund to a further run: no withdrawal waits for a bank', async () => {
  const refundPayment = jest.fn(() => Promise.resolve('processing' as const));
  const position = { state: 'paid', personId: 'p', expiresAtMs: 0 };
  const { outcome, recorded } = await unpaidOrder(
    'to-refund',
    {
      ...refunding(),
      readSnapshot: () => Promise.resolve({ sequence: 2, position, institutionCode: null }),
      refundPayment,
    },
    { isAwaited: true },
  );
  expect(outcome).toBe('paid-to-refund');
  expect(recorded).toEqual([]);
  expect(refundPayment).not.toHaveBeenCalled();
});
