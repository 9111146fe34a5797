import {
  getExternalWorkflowHandle,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { HandRefundActivities } from '../activities/hand-refund';
import {
  handRefundOrderOf,
  nextHandRefundState,
  type HandRefundPosition,
  type HandRefundProcess,
} from '../domain/hand-refund';
import { paymentProcessId } from '../domain/payment-process';
import { abnormalRefund } from '../domain/refund-failure';
import { database, untilDone } from './activity-options';
import { type HandRefundMessages, handRefundRules } from './hand-refund-rules';
import { handRefundNews } from './hand-refund.messages';
import type { Kind, Letter } from './letter';
import { moneyBack } from './money-back';
import { News } from './news';
import { paymentNews } from './payment.messages';
import { Process } from './process';
import type { ProcessInput } from './process-rules';
import { taskQueue } from './task-queues';

type Open = Process<HandRefundProcess, HandRefundMessages>;
type Asked = Letter<HandRefundMessages, Kind<HandRefundMessages>>;

const { readRefundedOrder, readRoundUnderWay } = proxyLocalActivities<HandRefundActivities>({
  ...database,
  summary: '读取订单和退款',
});
const wechat = (summary: string) =>
  proxyActivities<HandRefundActivities>({ ...untilDone, taskQueue: taskQueue('provider'), summary });

/**
 * What the platform administrator gives back of one order by hand, in part or whole, one after the other (R-P3): through WeChat,
 * which is asked until it says how it ended, or by a transfer that was made already, also in the place of a refund that WeChat can't
 * bring to the payer. What WeChat refuses for good is left of the order again.
 */
export async function handRefund(input: ProcessInput): Promise<string> {
  const news = new News();
  setHandler(handRefundNews, () => news.arrive());
  const process = await Process.open(handRefundRules, input);
  const orderId = handRefundOrderOf(workflowInfo().workflowId);
  return await process.tell(
    async () => {
      if (process.position.state !== 'under-way') await asking(process, orderId);
      if (process.position.state === 'under-way') await givingBack(process, orderId, news);
    },
    (letter) => transferring(process, orderId, letter),
  );
}

/** The next sum. Why waits under the message's id. */
async function asking(process: Open, orderId: string): Promise<void> {
  const letter = await process.desk.next('refund');
  const position = await nextPosition(process, orderId, letter);
  const { amountFen: feeFen, seenRemainingFen } = letter.body;
  const detail = { round: position.round, feeFen, seenRemainingFen };
  await process.record(letter, { type: 'hand-refund.asked', position, detail });
}

/**
 * The money has gone by the bank; why, and the transfer's number, wait under the message's id. What it takes the place of has
 * ended: the order's own refund is told, and sees it in its row.
 */
async function transferring(process: Open, orderId: string, letter: Asked | undefined): Promise<void> {
  if (letter?.kind !== 'transfer') return;
  const position = await nextPosition(process, orderId, letter);
  const { amountFen: feeFen, ...detail } = letter.body;
  await process.record(letter, {
    type: 'hand-refund.transferred',
    position,
    detail: { round: position.round, feeFen, ...detail },
  });
  if (detail.replaces !== 'by-rule') return;
  const payment = getExternalWorkflowHandle(paymentProcessId(orderId));
  await payment.signal(paymentNews).catch(() => undefined);
}

async function nextPosition(
  { position }: Open,
  orderId: string,
  { kind, body: { amountFen } }: Asked,
): Promise<HandRefundPosition> {
  const { personId, institutionId, businessCode } = await readRefundedOrder(orderId);
  return {
    ...{ state: nextHandRefundState(position.state, kind), round: position.round + 1, amountFen },
    ...{ personId, institutionId: institutionId ?? undefined, businessCode },
  };
}

/** Until WeChat says how it ended: it tells, or is asked with growing pauses. */
async function givingBack(process: Open, orderId: string, news: News): Promise<void> {
  const { round, amountFen: feeFen = 0 } = process.position;
  const after = (what: 'held' | 'accepted' | 'refunded' | 'failed', isAbnormal = false) => ({
    ...process.position,
    ...{ state: nextHandRefundState(process.position.state, what), isAbnormal },
  });
  const { held: shown } = await readRoundUnderWay(orderId, round);
  const verdict = await process.desk.during(() =>
    moneyBack(news, {
      ask: () => wechat('向微信支付申请退款').sendHandRefund(orderId, round),
      look: () => wechat('向微信支付查询退款').askForHandRefund(orderId, round),
      shown,
      recordHeld: (reason) =>
        process.record(undefined, {
          type: 'hand-refund.held',
          position: after('held', reason === abnormalRefund),
          detail: { reason },
        }),
      recordAccepted: () =>
        process.record(undefined, {
          type: 'hand-refund.accepted',
          position: after('accepted'),
          detail: { feeFen },
        }),
    }),
  );
  if (verdict === 'done')
    return await process.record(undefined, {
      type: 'hand-refund.refunded',
      position: after('refunded'),
      detail: { feeFen },
    });
  await process.record(undefined, {
    type: 'hand-refund.failed',
    position: after('failed'),
    detail: { reason: verdict.failed },
  });
}
