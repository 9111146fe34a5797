import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Sent } from '../contracts/message';
import type { PaymentChannel } from '../contracts/payment';

/** To the application: its candidate pays. Answered once the order's row is there; its process places it at WeChat. */
export const payMessage = defineUpdate<{ orderId: string }, [Sent<{ channel: PaymentChannel }>]>('pay');

/** To the process of an order: the candidate wants to pay in another way, so this order must close first. */
export const paymentMessages = {
  close: defineUpdate<{ state: string }, [Sent<Record<never, never>>]>('close'),
};

/** To the process of an order: WeChat has told something, and a row says what; or a refund was asked for. */
export const paymentNews = defineSignal('paymentNews');

/** To the application: an order that had been given up counts after all (R-P2). */
export const paymentSettled = defineSignal<[{ orderId: string }]>('paymentSettled');
