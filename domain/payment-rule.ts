import type { ApplicationState } from '../contracts/exam-application-states';
import type { FeeRule } from '../contracts/exam-project';
import type { Window } from './exam-window';

/** An order lives half an hour, then it is closed and the fee is payable again (R-P1). */
export const orderLifeMs = 30 * 60_000;

/** When an order closes: after half an hour, but with the payment window at the latest. */
export function orderClosesAt(orderedAt: Date, paymentWindow: Window | undefined): Date {
  const end = orderedAt.getTime() + orderLifeMs;
  return new Date(paymentWindow ? Math.min(end, paymentWindow.closesAt.getTime()) : end);
}

/** WeChat gives nothing back that was paid more than a year ago (R-P3). */
const refundTermMs = 365 * 86_400_000;

/** Whether WeChat's time for giving a payment back is over: what is still to go back then goes by transfer, by hand. */
export const isRefundTermOver = (paidAt: Date, now: Date): boolean =>
  now.getTime() - paidAt.getTime() > refundTermMs;

/** What WeChat takes on the last day of its term is with banks for weeks, at most. */
const longestRefundMs = 30 * 86_400_000;

/** Whether every refund of a payment that WeChat took in its term has ended, and none comes any more (R-P3). */
export const haveRefundsEnded = (paidAt: Date, now: Date): boolean =>
  now.getTime() - paidAt.getTime() > refundTermMs + longestRefundMs;

/** When the fee is due on an application's way. */
export function paymentDue(rule: FeeRule): 'none' | 'on-submission' | 'on-approval' {
  return rule.kind === 'none' ? 'none' : rule.due;
}

/**
 * Whether an ended application's fee goes back, full and by itself (R-P3, R-M4). A withdrawn one keeps its payment while
 * it can be sent again: until the window of 申报 ends.
 */
export function isRefundDue(rule: FeeRule, state: ApplicationState, canSendAgain: boolean): boolean {
  if (rule.kind === 'none' || canSendAgain) return false;
  switch (state) {
    case 'withdrawn':
    case 'removed-from-unit':
      return rule.refundWhen.withdrawn;
    case 'rejected':
      return rule.refundWhen.rejected;
    case 'unfinished':
      return rule.refundWhen.unfinished;
    case 'given-up':
      return rule.refundWhen.givenUp;
    case 'draft':
    case 'awaiting-payment':
    case 'in-review':
    case 'changes-requested':
    case 'approved':
      return false;
  }
}
