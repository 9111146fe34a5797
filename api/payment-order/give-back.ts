import type { PaymentOrderDetail } from '../../contracts/payment-order';
import { handRefundProcessId, handRefundWorkflow, refundAmountFault } from '../../domain/hand-refund';
import type { RefundWords } from '../../domain/hand-refund-message';
import { shanghaiDay } from '../../domain/shanghai-day';
import { handRefundMessages } from '../../workflows/hand-refund.messages';
import { sendToReviewed } from '../department-review/send';
import { notFound, ProblemError } from '../problems';
import { requiredText } from '../required-text';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewOrder } from './detail';

/** 人工退款, in part or whole, to where it was paid from (R-P3). Returns as soon as it is recorded; WeChat has it after that. */
export async function refundByHand(
  services: Services,
  input: HandlerInput<'POST /payment-orders/:id/refunds'>,
): Promise<PaymentOrderDetail> {
  const { params, body, actor, session, context } = input;
  const { amountFen, seenRemainingFen } = body;
  const content: RefundWords = { reason: requiredText(body.reason, '/reason', '请填写退款原因。') };
  await paidAtOf(services, params.id);
  await sendToReviewed(
    services,
    input,
    handRefundWorkflow,
    {
      ...{ process: handRefundProcessId(params.id), update: handRefundMessages.refund, actor, content },
      body: { amountFen, seenRemainingFen },
    },
    () => refuseAmount(services, params.id, body),
  );
  return await viewOrder(services, params.id, session, context);
}

/** 转账退还, which has been made already, with its proof (R-P3). Nobody reviews it; it is in the log. */
export async function recordTransfer(
  services: Services,
  input: HandlerInput<'POST /payment-orders/:id/transfers'>,
): Promise<PaymentOrderDetail> {
  const { params, body, actor, session, context } = input;
  const { amountFen, seenRemainingFen, transferredOn, proofUploadId, replaces } = body;
  const content: RefundWords = {
    reason: requiredText(body.reason, '/reason', '请填写退款原因。'),
    reference: requiredText(body.reference, '/reference', '请填写银行转账流水号。'),
  };
  const paidOn = shanghaiDay(await paidAtOf(services, params.id));
  if (transferredOn > shanghaiDay(new Date())) throw wrongDay('转账日期不能晚于今天。');
  if (transferredOn < paidOn) throw wrongDay(`转账日期不能早于缴费日期（${paidOn}）。`);
  await sendToReviewed(
    services,
    input,
    handRefundWorkflow,
    {
      ...{ process: handRefundProcessId(params.id), update: handRefundMessages.transfer, actor, content },
      body: { amountFen, seenRemainingFen, transferredOn, proofUploadId, ...(replaces && { replaces }) },
    },
    // In the place of a refund it is of what is set aside for that one.
    async () => void (replaces ?? (await refuseAmount(services, params.id, body))),
  );
  return await viewOrder(services, params.id, session, context);
}

/** 不再退还 of a round that WeChat has refused, as one on the wrong order (R-P3). The reason is what is left of it. */
export async function abandonRefund(
  services: Services,
  input: HandlerInput<'POST /payment-orders/:id/abandonments'>,
): Promise<PaymentOrderDetail> {
  const { params, body, actor, session, context } = input;
  const content: RefundWords = { reason: requiredText(body.reason, '/reason', '请填写不再退还的原因。') };
  await paidAtOf(services, params.id);
  await sendToReviewed(services, input, handRefundWorkflow, {
    ...{ process: handRefundProcessId(params.id), update: handRefundMessages.abandon, actor, content },
    body: { round: body.round },
  });
  return await viewOrder(services, params.id, session, context);
}

/** A process begins of an order that is there, and was paid, alone. */
async function paidAtOf({ database }: Services, id: string): Promise<Date> {
  const order = await database('payment_order')
    .where({ id })
    .whereNotNull('paid_at')
    .first<{ paid_at: Date } | undefined>('paid_at');
  if (!order) throw notFound('这笔订单');
  return order.paid_at;
}

const wrongDay = (message: string) =>
  new ProblemError('invalid-request', message, { fields: [{ path: '/transferredOn', message }] });

/** Says early, at its field, what the process would refuse. */
async function refuseAmount(
  { database }: Services,
  id: string,
  { amountFen, seenRemainingFen }: { amountFen: number; seenRemainingFen: number },
): Promise<void> {
  const { remainingFen } = await database('payment_order')
    .where({ id })
    .first<{ remainingFen: number }>(database.raw('amount_fen - returned_fen as "remainingFen"'));
  const fault = refundAmountFault(amountFen, { remainingFen, seenRemainingFen });
  if (fault)
    throw new ProblemError('changed-elsewhere', fault, { fields: [{ path: '/amountFen', message: fault }] });
}
