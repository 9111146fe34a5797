import express, { type Request, type Response } from 'express';
import { fieldsOf, textOf, type Answer, type Context } from '../context';
import { silence, underFault } from '../faults';
import { refusal } from './answers';
import { billOf, describeBill } from './bills';
import { closeOrder, order, queryOrder } from './orders';
import { queryRefund, refund } from './refunds';
import { isSignedByMerchant, platformHeaders } from './signature';

const orders = '/v3/pay/transactions';
const refunds = '/v3/refund/domestic/refunds';

/** WeChat Pay, version 3: believes the merchant's signature alone, and signs what it answers. */
export function wechatPayEndpoint(context: Context): express.Router {
  const router = express.Router();
  const { pay } = context.config;
  router.use('/v3', express.raw({ type: () => true, limit: '1mb' }));

  function send(response: Response, answer: Answer | typeof silence): void {
    if (answer === silence) return;
    const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
    response
      .status(answer.status)
      .set(platformHeaders(pay, body, pay.platformPrivateKey))
      .type('application/json')
      .send(body);
  }

  function run(action: string, act: (request: Request<{ number: string }>) => Answer) {
    return async (request: Request<{ number: string }>, response: Response) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const { method, originalUrl: url } = request;
      if (!isSignedByMerchant(pay, { method, url, authorization: request.headers.authorization, body })) {
        response.status(401).json({ code: 'SIGN_ERROR', message: '签名错误' });
        return;
      }
      const refuse = ({ code = 'SYSTEM_ERROR', status = 500 }) => refusal(status, code, 'sandbox fault');
      send(response, await underFault(context.faults, action, () => act(request), refuse));
    };
  }

  router.post(
    `${orders}/jsapi`,
    run('pay.order', ({ body }) => order(context, 'jsapi', fieldsOf(body))),
  );
  router.post(
    `${orders}/native`,
    run('pay.order', ({ body }) => order(context, 'native', fieldsOf(body))),
  );
  router.get(
    `${orders}/out-trade-no/:number`,
    run('pay.query', ({ params }) => queryOrder(context, params.number)),
  );
  router.post(
    `${orders}/out-trade-no/:number/close`,
    run('pay.close', ({ params }) => closeOrder(context, params.number)),
  );
  router.get(
    '/v3/bill/tradebill',
    run('pay.bill', (request) => describeBill(context, request)),
  );
  router.get('/v3/billdownload/file', (request, response) => {
    const { method, originalUrl: url } = request;
    const { authorization } = request.headers;
    if (!isSignedByMerchant(pay, { method, url, authorization, body: Buffer.alloc(0) }))
      return void response.status(401).json({ code: 'SIGN_ERROR', message: '签名错误' });
    // Without a signature of WeChat's, as it is there: the hash has come signed.
    response.type('text/plain').send(billOf(context, textOf(request.query.token)));
  });
  router.post(
    refunds,
    run('pay.refund', ({ body }) => refund(context, fieldsOf(body))),
  );
  router.get(
    `${refunds}/:number`,
    run('pay.query-refund', ({ params }) => queryRefund(context, params.number)),
  );
  return router;
}
