import { createVerify } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestSandbox, type TestSandbox } from '../../test/sandbox';
import { createWechatPay, type NewOrder, type WechatPay } from './pay';
import type { WechatPayConfig } from './pay-config';

describe('WeChat Pay', () => {
  let sandbox: TestSandbox;
  let config: WechatPayConfig;
  let pay: WechatPay;
  let serial = 0;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    config = {
      ...sandbox.wechatPay,
      notifyUrl: 'http://127.0.0.1:9/nobody',
      timeoutMs: 20_000,
    };
    pay = createWechatPay(config);
  });
  afterAll(() => sandbox.close());
  afterEach(() => sandbox.control('DELETE', '/sandbox/faults'));

  const newOrder = (): NewOrder => ({
    orderNumber: `TEST${String(++serial).padStart(8, '0')}`,
    description: '考试报名费',
    amountFen: 20_000,
    expiresAt: new Date(Date.now() + 1_800_000),
  });
  const confirm = ({ orderNumber }: NewOrder) =>
    sandbox.control('POST', `/sandbox/payments/${orderNumber}/confirm`);
  const fault = (action: string, body: object) =>
    sandbox.control('POST', '/sandbox/faults', { action, ...body });

  test('R-P1: the mini-program gets parameters that WeChat’s client accepts', async () => {
    const params = await pay.orderInMiniProgram({ ...newOrder(), openid: 'oDemo-nurse' });
    expect(params.package).toMatch(/^prepay_id=wx/);
    const message = [config.appId, params.timeStamp, params.nonceStr, params.package, ''].join('\n');
    const signed = createVerify('RSA-SHA256').update(message);
    const { merchantPublicKey } = sandbox;
    expect(signed.verify(merchantPublicKey, params.paySign, 'base64')).toBe(true);
  });

  test('R-P1: ordering again under the number gives the same order; with another amount it is refused', async () => {
    const order = newOrder();
    const { codeUrl } = await pay.orderByCode(order);
    await expect(pay.orderByCode(order)).resolves.toEqual({ codeUrl });
    await expect(pay.orderByCode({ ...order, amountFen: 1 })).rejects.toMatchObject({
      kind: 'final',
      code: 'OUT_TRADE_NO_USED',
    });
  });

  test('R-P2: a query tells what WeChat has', async () => {
    const transactionId: unknown = expect.stringMatching(/^42000\d+$/);
    const paidAt: unknown = expect.stringMatching(/^\d{4}-/);
    const order = newOrder();
    await expect(pay.findOrder(order.orderNumber)).resolves.toBeUndefined();
    await pay.orderByCode(order);
    await expect(pay.findOrder(order.orderNumber)).resolves.toMatchObject({ state: 'unpaid' });
    await confirm(order);
    await expect(pay.findOrder(order.orderNumber)).resolves.toMatchObject({
      orderNumber: order.orderNumber,
      state: 'paid',
      amountFen: 20_000,
      transactionId,
      paidAt,
    });
  });

  test('R-P1: a closed order takes no payment; a paid one can’t be closed', async () => {
    const [closed, paid] = [newOrder(), newOrder()];
    await pay.orderByCode(closed);
    await pay.closeOrder(closed.orderNumber);
    await pay.closeOrder(closed.orderNumber);
    await expect(confirm(closed)).rejects.toThrow('409');
    await expect(pay.findOrder(closed.orderNumber)).resolves.toMatchObject({ state: 'closed' });
    await expect(pay.orderByCode(closed)).rejects.toMatchObject({ kind: 'start-over', code: 'ORDER_CLOSED' });

    await pay.orderByCode(paid);
    await confirm(paid);
    await expect(pay.closeOrder(paid.orderNumber)).rejects.toMatchObject({
      kind: 'final',
      code: 'ORDERPAID',
    });
  });

  test('R-P1: after its end an order takes no payment', async () => {
    const order = { ...newOrder(), expiresAt: new Date(Date.now() - 1_000) };
    await pay.orderByCode(order);
    await expect(confirm(order)).rejects.toThrow('409');
  });

  test('R-P3: a refund is accepted, then done, and never doubled', async () => {
    const order = newOrder();
    await pay.orderByCode(order);
    await confirm(order);
    const refund = {
      refundNumber: `${order.orderNumber}-R1`,
      orderNumber: order.orderNumber,
      amountFen: order.amountFen,
      orderAmountFen: order.amountFen,
      reason: '已撤回申报',
    };
    await expect(pay.refund(refund)).resolves.toMatchObject({ state: 'processing', amountFen: 20_000 });
    await pay.refund(refund);
    await expect(pay.refund({ ...refund, refundNumber: 'ANOTHER', amountFen: 1 })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
    await wait(1_100);
    await expect(pay.findRefund(refund.refundNumber)).resolves.toMatchObject({
      state: 'done',
      amountFen: 20_000,
    });
    await expect(pay.findOrder(order.orderNumber)).resolves.toMatchObject({ state: 'refunded' });
    await expect(pay.findRefund('NONE')).resolves.toBeUndefined();
  });

  test('R-P3: WeChat counts the bytes of a reason; a longer one is cut at a character', async () => {
    const order = newOrder();
    await pay.orderByCode(order);
    await confirm(order);
    const { orderNumber, amountFen } = order;
    const refund = { refundNumber: `${orderNumber}-R1`, orderNumber, amountFen, orderAmountFen: amountFen };
    await expect(pay.refund({ ...refund, reason: '考'.repeat(80) })).resolves.toMatchObject({ amountFen });
  });

  test.each([
    [
      { kind: 'fail', code: 'SYSTEM_ERROR', status: 500 },
      { kind: 'retry', code: 'SYSTEM_ERROR' },
    ],
    [
      { kind: 'fail', code: 'FREQUENCY_LIMITED', status: 429 },
      { kind: 'retry', code: 'FREQUENCY_LIMITED' },
    ],
    [
      { kind: 'fail', code: 'A_NEW_NAME_FOR_TOO_OFTEN', status: 429 },
      { kind: 'retry', code: 'A_NEW_NAME_FOR_TOO_OFTEN' },
    ],
    [
      { kind: 'fail', code: 'NOT_ENOUGH', status: 403 },
      { kind: 'alert', code: 'NOT_ENOUGH' },
    ],
    [{ kind: 'stall' }, { kind: 'retry', code: 'TIMEOUT' }],
    [{ kind: 'lose-answer' }, { kind: 'retry', code: 'TIMEOUT' }],
  ])('R-P2 an order under %j', async (trouble, error) => {
    const timeoutMs = error.code === 'TIMEOUT' ? 500 : 20_000;
    await fault('pay.order', trouble);
    await expect(createWechatPay({ ...config, timeoutMs }).orderByCode(newOrder())).rejects.toMatchObject(
      error,
    );
  });

  test('after a lost answer the order is there, and ordering again is safe', async () => {
    const order = newOrder();
    await fault('pay.order', { kind: 'lose-answer', times: 1 });
    await expect(createWechatPay({ ...config, timeoutMs: 500 }).orderByCode(order)).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    // On a busy machine it gave up before it was heard.
    await sandbox.control('DELETE', '/sandbox/faults');
    await expect(pay.orderByCode(order)).resolves.toHaveProperty('codeUrl', expect.any(String));
  });

  test('a signature with another key is refused, and an answer that another key signed is not believed', async () => {
    const stranger = await startTestSandbox();
    const forged = createWechatPay({ ...config, privateKey: stranger.wechatPay.privateKey });
    await expect(forged.orderByCode(newOrder())).rejects.toMatchObject({ kind: 'alert', code: 'SIGN_ERROR' });

    const { platformKeys } = stranger.wechatPay;
    const order = newOrder();
    await expect(createWechatPay({ ...config, platformKeys }).orderByCode(order)).rejects.toMatchObject({
      kind: 'alert',
      code: 'EV3_RES_HEADER_SIGNATURE_DIGEST',
    });
    await stranger.close();
  });
});
