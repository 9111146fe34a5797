import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { TransitionRequest } from '../domain/transition.types';
import type { Actor } from '../contracts/message';
import { withApplication } from '../test/application-in-time';
import { createTimeSkippingServer } from '../test/time';
import type { Submission } from './exam-application.messages';

/** A refunded rejection that is reopened. The refund's process runs on beside it, so the server is its own. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const dayMs = 86_400_000;
const candidate: Actor = { personId: 'p' };
const reviewerOf = (institutionId: string): Actor => ({
  personId: 'r',
  holding: { id: 'h', role: 'assistant', institutionId, businessCode: '05' },
});
const paidWay = (payableUntilMs: number): Submission => ({
  draftVersion: 1,
  projectVersion: 1,
  pledgeVersion: '1',
  unitId: 'unit',
  businessCode: '05',
  route: [
    { kind: 'review', level: 'unit', institutionId: 'unit' },
    { kind: 'on-site-confirmation', level: 'county', institutionId: 'county' },
  ],
  due: 'on-submission',
  feeFen: 28_000,
  payableUntilMs,
});

const types = (events: TransitionRequest[]): string[] =>
  events.map(({ type }) => type.slice('application.'.length));
const seen = { seen: 0 };
const onSite = { seen: 0, round: 1, originals: 3 };

test('R-N2 R-P3 rejected and refunded, then reopened: paid anew by another order before it is reviewed', async () => {
  const events = await withApplication(
    server,
    { isRefundDue: true },
    async ({ begin, send, handle, record }) => {
      const untilMs = (await server.currentTimeMs()) + 10 * dayMs;
      await begin('submit', candidate, paidWay(untilMs));
      await send('pay', candidate, { channel: 'native' });
      await server.sleep('5 minutes');
      await send('reject', reviewerOf('unit'), seen);
      expect(await handle.result()).toBe('rejected');
      expect(await begin('reopen', reviewerOf('county'), {}, false)).toEqual({ state: 'awaiting-payment' });
      await send('pay', candidate, { channel: 'native' });
      await server.sleep('10s');
      await send('approve', reviewerOf('unit'), seen);
      await send('confirm-on-site', reviewerOf('county'), onSite);
      expect(await handle.result()).toBe('approved');
      await record('reopened-unpaid.1');
    },
  );
  const orders = events.filter(({ type }) => type === 'application.order-opened');
  expect(new Set(orders.map(({ detail }) => JSON.stringify(detail))).size).toBe(2);
  expect(types(events).slice(3, 8)).toEqual(['rejected', 'refund-asked', 'reopened', 'order-opened', 'paid']);
});
