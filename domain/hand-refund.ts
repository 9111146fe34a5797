import type { Actor } from '../contracts/message';
import type { HandRefundAction, HandRefundState } from '../contracts/hand-refund-states';
import { orderNumberOf } from './payment-process';
import type { HandRefundEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where the refunds by hand of one order stand: that of the last round, or `none` before the first (R-P3). */
export interface HandRefundPosition {
  readonly state: 'none' | HandRefundState;
  readonly round: number;
  readonly amountFen?: number;
  /**
   * WeChat has it and can't bring it to the payer, or says nothing of it once its term is over: a transfer may take its place. Not known where what holds it was recorded before
   * this was, or nothing was recorded since it was asked for: its row says it then, in the transaction.
   */
  readonly isAbnormal?: boolean;
  /** Whose money, and whose matter the application is, for the supervisors' search. */
  readonly personId?: string;
  readonly institutionId?: string;
  readonly businessCode?: string;
}

/** The process of one order's refunds by hand: `hand-refund/{order}`. One is under way at a time. */
export interface HandRefundProcess extends ProcessShape {
  readonly position: HandRefundPosition;
  readonly events: HandRefundEvents;
}

export const initialHandRefund: HandRefundPosition = { state: 'none', round: 0 };

const prefix = 'hand-refund/';
export const handRefundProcessId = (orderId: string): string => prefix + orderId;
export const handRefundOrderOf = (processId: string): string => processId.slice(prefix.length);

/** As `workflows/index` names it, and what supervisors see it called. */
export const handRefundWorkflow = { workflow: 'handRefund', summary: '人工退款' } as const;

/** The number of a round at WeChat (`out_refund_no`): always the same, so WeChat refunds it once. */
export const handRefundNumberOf = (orderId: string, round: number): string =>
  `${orderNumberOf(orderId)}H${round}`;

export type HandRefundOccurrence = HandRefundAction | 'held' | 'accepted' | 'refunded' | 'failed';

/**
 * State × what happens → state. A further refund begins once the one before has ended; a transfer has been made already. Abandoned is
 * any round that has failed, which needn't be the last: where the last stands is the same after it.
 */
export const handRefundTable = {
  none: { refund: 'under-way', transfer: 'done' },
  'under-way': {
    ...{ held: 'under-way', accepted: 'under-way', refunded: 'done', failed: 'failed' },
    // In its place, where WeChat can't bring it to the payer.
    transfer: 'done',
  },
  done: { refund: 'under-way', transfer: 'done', abandon: 'done' },
  failed: { refund: 'under-way', transfer: 'done', abandon: 'failed' },
} as const satisfies Record<
  HandRefundPosition['state'],
  Partial<Record<HandRefundOccurrence, HandRefundState>>
>;

/** The state after what happened; the table lets nothing else be recorded. */
export function nextHandRefundState(
  state: HandRefundPosition['state'],
  what: HandRefundOccurrence,
): HandRefundState {
  const next: Partial<Record<HandRefundOccurrence, HandRefundState>> = handRefundTable[state];
  const after = next[what];
  if (!after) throw new Error(`unreachable: ${what} of a refund that is ${state}`);
  return after;
}

/** What this actor may do now; whether money is left to give back, and what was to go back and hasn't, the rows say. */
export function handRefundActionsOf(
  { state, isAbnormal }: HandRefundPosition,
  { holding }: Actor,
): readonly HandRefundAction[] {
  if (holding?.role !== 'platform-administrator') return [];
  if (state === 'none') return ['refund', 'transfer'];
  if (state !== 'under-way') return ['refund', 'transfer', 'abandon'];
  return isAbnormal === false ? [] : ['transfer'];
}

/** What supervisors and lists see. Nobody must act: what is held, WeChat is asked for on and on. */
export function handRefundFace({
  state,
  personId,
  institutionId,
  businessCode,
}: HandRefundPosition): ProcessFace {
  return { personId, institutionId, businessCode, closed: state !== 'under-way' };
}

/** WeChat takes at most 50 refunds of an order, one of which is that by rule. After this round there are transfers alone. */
export const mostHandRefunds = 49;

/** Why an amount can't go back now, for the clerk; nothing where it can. */
export function refundAmountFault(
  amountFen: number,
  order: { readonly remainingFen: number; readonly seenRemainingFen: number },
): string | undefined {
  if (order.remainingFen !== order.seenRemainingFen) return refundChangedSentence;
  if (order.remainingFen === 0) return '这笔订单已没有可退的金额。';
  return amountFen > order.remainingFen ? '退款金额超过可退金额。' : undefined;
}

export const refundChangedSentence = '这笔订单的可退金额刚刚有变化，请刷新后核对再退款。';
