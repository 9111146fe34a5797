import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { PaymentActivities } from '../activities/payment';
import { database, providerWhileWaiting, untilDone } from './activity-options';
import { taskQueue } from './task-queues';

/** The rows. */
const fromRows = (summary: string) => proxyLocalActivities<PaymentActivities>({ ...database, summary });
export const { readPayment } = fromRows('读取订单');
export const { readNotifiedPayment } = fromRows('读取微信支付通知');

/** WeChat, while someone holds the phone or the question may be asked again soon. */
export const whileWaiting = (summary: string) =>
  proxyActivities<PaymentActivities>({ ...providerWhileWaiting, taskQueue: taskQueue('provider'), summary });

/** WeChat, where there must be an answer in the end. */
export const certainly = (summary: string) =>
  proxyActivities<PaymentActivities>({ ...untilDone, taskQueue: taskQueue('provider'), summary });
