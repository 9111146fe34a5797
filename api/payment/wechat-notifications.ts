import type { SignalDefinition } from '@temporalio/common';
import type { Knex } from 'knex';
import { taskQueueName } from '../../contracts/task-queues';
import { handRefundProcessId, handRefundWorkflow } from '../../domain/hand-refund';
import { paymentProcessId } from '../../domain/payment-process';
import { transferredInstead } from '../../domain/refund-failure';
import {
  createNotificationReader,
  type NotificationReader,
  type PayNotification,
} from '../../providers/wechat/pay-notification';
import { handRefundNews } from '../../workflows/hand-refund.messages';
import { paymentNews } from '../../workflows/payment.messages';
import { ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { ProcessStart } from '../temporal/process-client';

/**
 * Takes what WeChat tells about payments and refunds (R-P2). Believed after its signature alone; a row before anything
 * else, so that nothing WeChat was thanked for is lost; then the order's process looks at it, begun anew if it had
 * ended. Doubles meet the row and wake the process again, which finds nothing new.
 */
export function createNotificationTaker(services: Services) {
  const { config, database } = services;
  let read: NotificationReader | undefined;
  return async (context: RequestContext): Promise<void> => {
    read ??= createNotificationReader([config.wechatPay, ...config.otherMerchants]);
    const reading = read(
      {
        timestamp: context.header('wechatpay-timestamp'),
        nonce: context.header('wechatpay-nonce'),
        serial: context.header('wechatpay-serial'),
        signature: context.header('wechatpay-signature'),
      },
      context.rawBody ?? Buffer.alloc(0),
    );
    if ('refused' in reading) {
      context.log.warn({ refused: reading.refused }, 'payment notification refused');
      throw new ProblemError('payment-notification-refused', '通知的签名或内容未通过验证。');
    }
    const { notification } = reading;
    const { number, said } = contentOf(notification);
    await database('payment_notification')
      .insert({
        id: notification.id,
        order_number: number,
        kind: notification.kind,
        said: JSON.stringify(said),
      })
      .onConflict('id')
      .ignore();
    const order = await database('payment_order').where({ number }).first<{ id: string } | undefined>('id');
    // Asked again it would be no better known: WeChat is thanked, and an operator told.
    if (!order)
      return context.log.error(
        { notificationId: notification.id },
        'payment notification of no order of ours',
      );
    if (notification.kind === 'refund' && notification.refund.state === 'done')
      await tellPaidTwice(database, notification.refund.refundNumber, context);
    await wake(services, await processToWake(database, order.id, notification), context.requestId);
  };
}

/** Paid though a transfer has taken its place: no process of ours waits for it. The day's comparison shows it, too (R-P4). */
async function tellPaidTwice(database: Knex, number: string, { log }: RequestContext): Promise<void> {
  const transferred = { number, failure: transferredInstead };
  const [known] = await database('payment_refund')
    .where(transferred)
    .select<{ number: string }[]>('number')
    .unionAll(database('hand_refund').where(transferred).select('number'));
  if (known) log.error({ alert: true, refundNumber: number }, 'refund was paid beside its transfer');
}

interface ToWake {
  readonly process: string;
  readonly start: Omit<ProcessStart, 'taskQueue'>;
  readonly signal: SignalDefinition;
}

/** A refund by hand has a process of its own beside the order's. */
async function processToWake(
  database: Knex,
  orderId: string,
  notification: PayNotification,
): Promise<ToWake> {
  const byHand =
    notification.kind === 'refund' &&
    (await database('hand_refund')
      .where({ number: notification.refund.refundNumber })
      .first<object | undefined>('number'));
  return byHand
    ? {
        process: handRefundProcessId(orderId),
        start: { ...handRefundWorkflow, args: [{}] },
        signal: handRefundNews,
      }
    : {
        process: paymentProcessId(orderId),
        start: { workflow: 'payment', summary: '缴费订单', args: [orderId] },
        signal: paymentNews,
      };
}

async function wake(
  { config, processes }: Services,
  { process, start, signal }: ToWake,
  requestId: string,
): Promise<void> {
  const taskQueue = taskQueueName(config.temporal.taskQueuePrefix, 'review');
  await processes.begin(process, { ...start, taskQueue }, { signal, requestId });
}

function contentOf(notification: PayNotification) {
  return notification.kind === 'order'
    ? { number: notification.order.orderNumber, said: notification.order }
    : { number: notification.refund.orderNumber, said: notification.refund };
}
