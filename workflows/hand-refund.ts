import { proxyActivities, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { HandRefundActivities } from '../activities/hand-refund';
import { handRefundOrderOf, nextHandRefundState, type HandRefundProcess } from '../domain/hand-refund';
import { database, untilDone } from './activity-options';
import { type HandRefundMessages, handRefundRules } from './hand-refund-rules';
import { handRefundNews } from './hand-refund.messages';
import { moneyBack } from './money-back';
import { News } from './news';
import { Process } from './process';
import type { ProcessInput } from './process-rules';
import { taskQueue } from './task-queues';

type Open = Process<HandRefundProcess, HandRefundMessages>;

const { readRefundedOrder, readRoundUnderWay } = proxyLocalActivities<HandRefundActivities>({
  ...database,
  summary: '读取订单和退款',
});
const wechat = (summary: string) =>
  proxyActivities<HandRefundActivities>({ ...untilDone, taskQueue: taskQueue('provider'), summary });

/**
 * What the platform administrator gives back of one order by hand, in part or whole, one after the other (R-P3): through WeChat,
 * which is asked until it says how it ended, or by a transfer that was made already. What WeChat refuses for good is left of the
 * order again.
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
    // Nothing interrupts it.
    () => Promise.resolve(),
  );
}

/** The next sum. Why, and the transfer's number, wait under the message's id. */
async function asking(process: Open, orderId: string): Promise<void> {
  const letter = await process.desk.next('refund', 'transfer');
  const { personId, institutionId, businessCode } = await readRefundedOrder(orderId);
  const { amountFen: feeFen, seenRemainingFen } = letter.body;
  const round = process.position.round + 1;
  const position = {
    ...{ state: nextHandRefundState(process.position.state, letter.kind), round, amountFen: feeFen },
    ...{ personId, institutionId: institutionId ?? undefined, businessCode },
  };
  const detail = { round, feeFen, seenRemainingFen };
  if (letter.kind === 'refund')
    return await process.record(letter, { type: 'hand-refund.asked', position, detail });
  const { transferredOn, proofUploadId } = letter.body;
  await process.record(letter, {
    type: 'hand-refund.transferred',
    position,
    detail: { ...detail, transferredOn, proofUploadId },
  });
}

/** Until WeChat says how it ended: it tells, or is asked with growing pauses. */
async function givingBack(process: Open, orderId: string, news: News): Promise<void> {
  const { round, amountFen: feeFen = 0 } = process.position;
  const after = (what: 'held' | 'accepted' | 'refunded' | 'failed') => ({
    ...process.position,
    state: nextHandRefundState(process.position.state, what),
  });
  const verdict = await moneyBack(news, {
    ask: () => wechat('向微信支付申请退款').sendHandRefund(orderId, round),
    look: () => wechat('向微信支付查询退款').askForHandRefund(orderId, round),
    shown: (await readRoundUnderWay(orderId, round)).held,
    recordHeld: (reason) =>
      process.record(undefined, { type: 'hand-refund.held', position: after('held'), detail: { reason } }),
    recordAccepted: () =>
      process.record(undefined, {
        type: 'hand-refund.accepted',
        position: after('accepted'),
        detail: { feeFen },
      }),
  });
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
