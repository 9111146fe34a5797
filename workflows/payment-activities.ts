import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { PaymentActivities } from '../activities/payment';
import { database, providerWhileWaiting, untilDone } from './activity-options';
import { taskQueue } from './task-queues';

/** The rows. */
export const { readPayment, readNotifiedPayment } = proxyLocalActivities<PaymentActivities>(database);

/** WeChat, while someone holds the phone or the question may be asked again soon. */
export const whileWaiting = () =>
  proxyActivities<PaymentActivities>({ ...providerWhileWaiting, taskQueue: taskQueue('provider') });

/** WeChat, where there must be an answer in the end. */
export const certainly = () =>
  proxyActivities<PaymentActivities>({ ...untilDone, taskQueue: taskQueue('provider') });
