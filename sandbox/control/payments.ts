import express, { type Response } from 'express';
import { fieldsOf, textOf, type Context } from '../context';
import { addPayments, confirmPayment, refusePayment, type PayerOutcome } from '../wechat-pay/payer';

/** The payer's side of payments, newest first. */
export function paymentRoutes(context: Context): express.Router {
  const router = express.Router();
  const { payments, refunds } = context.store.state;

  router.get('/payments', (_request, response) => {
    const list = Object.values(payments).toReversed();
    response.json(
      list.map(({ ordered: _, ...payment }) => ({
        ...payment,
        refunds: Object.values(refunds).filter(({ outTradeNo }) => outTradeNo === payment.outTradeNo),
      })),
    );
  });
  router.post('/payments', (request, response) => {
    const { payments: added } = fieldsOf(request.body);
    addPayments(context, Array.isArray(added) ? added : []);
    response.status(204).end();
  });
  router.post('/payments/:outTradeNo/confirm', (request, response) => {
    const paidAt = textOf(fieldsOf(request.body).paidAt);
    send(response, confirmPayment(context, request.params.outTradeNo, paidAt || undefined));
  });
  router.post('/payments/:outTradeNo/refuse', (request, response) => {
    send(response, refusePayment(context, request.params.outTradeNo));
  });
  return router;
}

function send(response: Response, outcome: PayerOutcome): void {
  if ('refused' in outcome) response.status(409).json({ error: outcome.refused });
  else response.json(outcome);
}
