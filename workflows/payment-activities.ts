import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { PaymentActivities } from '../activities/payment';
import { database, providerWhileWaiting, untilDone } from './activity-options';

/** The rows. */
export const { readPayment, readNotifiedPayment } = proxyLocalActivities<PaymentActivities>(database);

/** WeChat, while the question may be asked again soon, or someone holds the phone. */
export const { askForPayment, placeOrder } = proxyActivities<PaymentActivities>(providerWhileWaiting);

/** WeChat, where there must be an answer in the end. */
export const certainly = proxyActivities<PaymentActivities>(untilDone);
export const { closeOrder, refundPayment, askForRefund } = certainly;
