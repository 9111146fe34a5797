import {
  getExternalWorkflowHandle,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { HandRefundActivities } from '../activities/hand-refund';
import type { HeldRefund, RefundActivities, RefundVerdict } from '../activities/payment-refund';
import type { GivingBackAction, ReplacedRefund } from '../contracts/hand-refund-states';
import {
  handRefundOrderOf,
  nextHandRefundState,
  type HandRefundPosition,
  type HandRefundProcess,
} from '../domain/hand-refund';
import { paymentProcessId } from '../domain/payment-process';
import {
  abnormalRefund,
  replaceableFailures,
  transferredInstead,
  unheardAfterTerm,
} from '../domain/refund-failure';
import { database, providerWhileWaiting, untilDone } from './activity-options';
import { type HandRefundMessages, handRefundRules } from './hand-refund-rules';
import { handRefundNews } from './hand-refund.messages';
import { BeginAgain } from './interruption';
import type { Kind, Letter } from './letter';
import { hearsRefusals, isHeld, moneyBack } from './money-back';
import { News } from './news';
import { paymentNews } from './payment.messages';
import { Process } from './process';
import type { ProcessInput } from './process-rules';
import { refusal, refusalIn } from './refusal';
import { taskQueue } from './task-queues';

type Open = Process<HandRefundProcess, HandRefundMessages>;
type Asked = Letter<HandRefundMessages, GivingBackAction>;

const { readRefundedOrder, readRoundUnderWay } = proxyLocalActivities<HandRefundActivities>({
  ...database,
  summary: '读取订单和退款',
});
const wechat = (summary: string, options = untilDone) =>
  proxyActivities<HandRefundActivities & RefundActivities>({
    ...options,
    ...{ taskQueue: taskQueue('provider'), summary },
  });

/**
 * What the platform administrator gives back of one order by hand, in part or whole, one after the other (R-P3): through WeChat,
 * which is asked until it says how it ended, or by a transfer that was made already, also in the place of a refund that WeChat can't
 * bring to the payer. What WeChat refuses for good is left of the order again, and to be given back still until they say that it isn't.
 */
export async function handRefund(input: ProcessInput): Promise<string> {
  const news = new News();
  setHandler(handRefundNews, () => news.arrive());
  const process = await Process.open(handRefundRules, input);
  const orderId = handRefundOrderOf(workflowInfo().workflowId);
  return await process.tell(
    async () => {
      if (process.position.state !== 'under-way') await askingOrAbandoning(process, orderId);
      if (process.position.state === 'under-way') await givingBack(process, orderId, news);
    },
    (letter) => transferring(process, orderId, letter),
  );
}

/** The next sum; or one that has failed is given back no more. Why waits under the message's id. */
async function askingOrAbandoning(process: Open, orderId: string): Promise<void> {
  const letter = await process.desk.next('refund', 'abandon');
  if (letter.kind === 'abandon') {
    const state = nextHandRefundState(process.position.state, 'abandon');
    return await process.record(letter, {
      type: 'hand-refund.abandoned',
      position: { ...process.position, state },
      detail: { round: letter.body.round },
    });
  }
  const position = await nextPosition(process, orderId, letter);
  const { amountFen: feeFen, seenRemainingFen } = letter.body;
  const detail = { round: position.round, feeFen, seenRemainingFen };
  await process.record(letter, { type: 'hand-refund.asked', position, detail });
}

/**
 * The money has gone by the bank; why, and the transfer's number, wait under the message's id. What it takes the place of has
 * ended: the order's own refund is told, and sees it in its row.
 */
async function transferring(
  process: Open,
  orderId: string,
  letter: Letter<HandRefundMessages, Kind<HandRefundMessages>> | undefined,
): Promise<void> {
  if (letter?.kind !== 'transfer') return;
  await refuseUnlessReplaceable(process, orderId, letter);
  const position = await nextPosition(process, orderId, letter);
  const { amountFen: feeFen, ...detail } = letter.body;
  await process.record(letter, {
    type: 'hand-refund.transferred',
    position,
    detail: { round: position.round, feeFen, ...detail },
  });
  if (detail.replaces === 'by-rule') await wakeOrder(orderId);
}

/**
 * WeChat is asked before its refund is given up: what the row says of it may be hours old, and a merchant who saw to it at WeChat
 * has paid. Unless it still can't be brought to the payer the letter is refused, and what WeChat says is recorded. Where WeChat refuses
 * the question, its term decides: within it what keeps the answer away is mended first; after it nothing is asked for any more, and
 * the clerk's look at WeChat stands. Of any other refund than the one that waits, and of one that is replaced already, the rows decide.
 */
async function refuseUnlessReplaceable(process: Open, orderId: string, letter: Asked): Promise<void> {
  const { state, round } = process.position;
  const awaited: ReplacedRefund = state === 'under-way' ? round : 'by-rule';
  if (letter.kind !== 'transfer' || letter.body.replaces !== awaited) return;
  const verdict = await verdictNow(orderId, awaited).catch((error: unknown) => {
    const failure = refusalIn(error);
    if (!failure) throw error;
    letter.refuse(failure);
    throw new BeginAgain();
  });
  if (isHeld(verdict)) {
    if (verdict.held === unheardAfterTerm) return;
    letter.refuse(refusal('provider-unavailable', { sentence: refusedQuestionSentence }));
    throw new BeginAgain();
  }
  const said = typeof verdict === 'object' ? verdict.failed : verdict;
  if (said === abnormalRefund || said === transferredInstead) return;
  try {
    if (awaited === 'by-rule') await wakeOrder(orderId);
    else if (verdict !== 'processing') await recordVerdict(process, verdict);
  } finally {
    const sentence = changedSentences[said === 'done' || said === 'processing' ? said : 'failed'];
    letter.refuse(refusal('changed-elsewhere', { sentence }));
  }
  throw new BeginAgain();
}

/** While the clerk waits. */
async function verdictNow(orderId: string, refund: ReplacedRefund): Promise<RefundVerdict | HeldRefund> {
  const asked = wechat('转账前向微信支付核实退款', providerWhileWaiting);
  return refund === 'by-rule'
    ? await asked.askForRefund(orderId, hearsRefusals())
    : await asked.askForHandRefund(orderId, refund, hearsRefusals());
}

/** What a clerk reads who has transferred already, by what WeChat says of the refund instead. */
const changedSentences = {
  done: '刚向微信支付核实：这笔退款已退到本人账户，没有登记转账。请刷新后核对；如已转出，请联系本人退回。',
  processing:
    '刚向微信支付核实：这笔退款可能正在退还，或状态刚刚有变化，没有登记转账。请稍后刷新核对；如已转出，请先在微信支付商户平台停止这笔退款。',
  failed: '刚向微信支付核实：这笔退款已经关闭，不会再退给本人。请刷新后直接登记转账退还。',
} as const;

const refusedQuestionSentence =
  '微信支付拒绝了查询，无法核实这笔退款，没有登记转账。请先恢复商户号、密钥或权限；如已转出，请留好凭证，恢复后再登记。';

/** The order's own refund ended, or WeChat says something new of it: its process looks. */
async function wakeOrder(orderId: string): Promise<void> {
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
    isAbnormal: false,
    ...{ personId, institutionId: institutionId ?? undefined, businessCode },
  };
}

/** Until WeChat says how it ended: it tells, or is asked with growing pauses. */
async function givingBack(process: Open, orderId: string, news: News): Promise<void> {
  const { round, amountFen: feeFen = 0 } = process.position;
  const { held: shown } = await readRoundUnderWay(orderId, round);
  const verdict = await process.desk.during(() =>
    moneyBack(news, {
      ask: () => wechat('向微信支付申请退款').sendHandRefund(orderId, round),
      look: () => wechat('向微信支付查询退款').askForHandRefund(orderId, round, hearsRefusals()),
      shown,
      recordHeld: (reason) =>
        process.record(undefined, {
          type: 'hand-refund.held',
          position: after(process, 'held', replaceableFailures.includes(reason)),
          detail: { reason },
        }),
      recordAccepted: () =>
        process.record(undefined, {
          type: 'hand-refund.accepted',
          position: after(process, 'accepted'),
          detail: { feeFen },
        }),
    }),
  );
  await recordVerdict(process, verdict);
}

async function recordVerdict(process: Open, verdict: Exclude<RefundVerdict, 'processing'>): Promise<void> {
  const { amountFen: feeFen = 0 } = process.position;
  if (verdict === 'done')
    return await process.record(undefined, {
      type: 'hand-refund.refunded',
      position: after(process, 'refunded'),
      detail: { feeFen },
    });
  await process.record(undefined, {
    type: 'hand-refund.failed',
    position: after(process, 'failed'),
    detail: { reason: verdict.failed },
  });
}

const after = (
  { position }: Open,
  what: 'held' | 'accepted' | 'refunded' | 'failed',
  isAbnormal = false,
): HandRefundPosition => ({ ...position, state: nextHandRefundState(position.state, what), isAbnormal });
