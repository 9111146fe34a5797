import { createServer, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestSandbox, type TestSandbox } from '../../test/sandbox';
import { createWechatPay } from './pay';
import { createNotificationReader, type NotificationReader } from './pay-notification';

interface Arrival {
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The merchant's side of the wire: keeps what arrives and answers what it is told to. */
async function startReceiver() {
  const arrivals: Arrival[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      arrivals.push({ headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(statuses.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/notifications`,
    arrivals,
    statuses,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

describe('a notification of WeChat Pay (R-P2)', () => {
  let sandbox: TestSandbox;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let read: NotificationReader;
  let serial = 0;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    receiver = await startReceiver();
    read = createNotificationReader([readerConfig()]);
  });
  afterAll(async () => {
    await sandbox.close();
    await receiver.close();
  });
  beforeEach(() => {
    receiver.arrivals.length = 0;
    receiver.statuses.length = 0;
  });

  const readerConfig = () => sandbox.wechatPay;
  const believe = ({ headers, body }: Arrival, changed: IncomingHttpHeaders = {}) => {
    const all = { ...headers, ...changed };
    const text = (name: string) => (typeof all[name] === 'string' ? all[name] : undefined);
    return read(
      {
        timestamp: text('wechatpay-timestamp'),
        nonce: text('wechatpay-nonce'),
        serial: text('wechatpay-serial'),
        signature: text('wechatpay-signature'),
      },
      body,
    );
  };

  /** Orders, pays under a fault, and waits for so many arrivals. */
  async function payUnder(
    fault: object | undefined,
    count: number,
  ): Promise<{ orderNumber: string; found: Arrival[] }> {
    const orderNumber = `NOTE${String(++serial).padStart(8, '0')}`;
    const pay = createWechatPay({
      ...sandbox.wechatPay,
      notifyUrl: receiver.url,
      timeoutMs: 20_000,
    });
    const expiresAt = new Date(Date.now() + 1_800_000);
    await pay.orderByCode({ orderNumber, description: '报名费', amountFen: 14_000, expiresAt });
    if (fault)
      await sandbox.control('POST', '/sandbox/faults', { action: 'pay.notification', times: 1, ...fault });
    await sandbox.control('POST', `/sandbox/payments/${orderNumber}/confirm`);
    await arrive(count);
    return { orderNumber, found: [...receiver.arrivals] };
  }

  async function arrive(count: number): Promise<void> {
    for (let waited = 0; receiver.arrivals.length < count && waited < 20_000; waited += 20) await wait(20);
  }
  async function first(fault?: object): Promise<Arrival> {
    const [arrival] = (await payUnder(fault, 1)).found;
    if (!arrival) throw new Error('nothing arrived');
    return arrival;
  }

  test('is read after everything held', async () => {
    const { orderNumber, found } = await payUnder(undefined, 1);
    const id: unknown = expect.any(String);
    const order: unknown = expect.objectContaining({ orderNumber, state: 'paid', amountFen: 14_000 });
    expect(found.map((arrival) => believe(arrival))).toEqual([
      {
        notification: {
          kind: 'order',
          id,
          order,
        },
      },
    ]);
  });

  test('doubled: both are believed; the order’s number makes them one', async () => {
    const { orderNumber, found } = await payUnder({ kind: 'twice' }, 2);
    expect(found).toHaveLength(2);
    for (const arrival of found)
      expect(believe(arrival)).toMatchObject({ notification: { order: { orderNumber } } });
  });

  test('comes again after an answer other than 2xx', async () => {
    receiver.statuses.push(500, 503);
    const { found } = await payUnder(undefined, 3);
    const ids = found.map((arrival) => {
      const reading = believe(arrival);
      return 'notification' in reading ? reading.notification.id : reading.refused;
    });
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(3);
  });

  test('late: it is believed by its own signature, made when it is sent', async () => {
    expect(believe(await first({ kind: 'late', delayMs: 300 }))).toHaveProperty('notification');
  });

  test('forged: refused', async () => {
    expect(believe(await first({ kind: 'forged' }))).toEqual({ refused: 'bad-signature' });
  });

  test('with another amount: told as it is, for the caller to compare', async () => {
    expect(believe(await first({ kind: 'other-amount' }))).toMatchObject({
      notification: { order: { amountFen: 13_999 } },
    });
  });

  test('altered in any of its parts: refused', async () => {
    const arrival = await first();
    const altered = Buffer.from(arrival.body.toString().replace('支付成功', '支付成攻'));
    expect(believe({ ...arrival, body: altered })).toEqual({ refused: 'bad-signature' });
    expect(believe({ ...arrival, body: Buffer.concat([arrival.body, Buffer.from(' ')]) })).toEqual({
      refused: 'bad-signature',
    });
    expect(believe(arrival, { 'wechatpay-nonce': 'other' })).toEqual({ refused: 'bad-signature' });
    expect(believe(arrival, { 'wechatpay-signature': 'WECHATPAY/SIGNTEST/xyz' })).toEqual({
      refused: 'bad-signature',
    });
    expect(believe(arrival, { 'wechatpay-serial': 'PUB_KEY_ID_OTHER' })).toEqual({ refused: 'unknown-key' });
    expect(believe(arrival, { 'wechatpay-timestamp': 'soon' })).toEqual({ refused: 'too-old' });
    expect(believe(arrival, { 'wechatpay-timestamp': String(Math.floor(Date.now() / 1_000) - 301) })).toEqual(
      { refused: 'too-old' },
    );
    expect(believe(arrival, { 'wechatpay-signature': undefined })).toEqual({ refused: 'headers-missing' });
  });

  test('that another key encrypted, or that is for another merchant: refused', async () => {
    const arrival = await first();
    const honest = read;
    read = createNotificationReader([{ ...readerConfig(), apiV3Key: '0'.repeat(32) }]);
    expect(believe(arrival)).toEqual({ refused: 'not-decryptable' });
    read = createNotificationReader([{ ...readerConfig(), merchantId: '1900000002' }]);
    expect(believe(arrival)).toEqual({ refused: 'not-ours' });
    read = honest;
  });

  test('R-P5 that is for one of several merchants under one key of WeChat’s: read as that one’s', async () => {
    const arrival = await first();
    const honest = read;
    const another = { ...readerConfig(), merchantId: '1900000002', apiV3Key: '0'.repeat(32) };
    read = createNotificationReader([another, readerConfig()]);
    expect(believe(arrival)).toHaveProperty('notification');
    read = honest;
  });

  test('R-P3: a refund’s end is told too', async () => {
    const { orderNumber } = await payUnder(undefined, 1);
    const pay = createWechatPay({
      ...sandbox.wechatPay,
      notifyUrl: receiver.url,
    });
    const amounts = { amountFen: 14_000, orderAmountFen: 14_000 };
    await pay.refund({ refundNumber: `${orderNumber}R`, orderNumber, ...amounts, reason: '撤回' });
    await arrive(2);
    const last = receiver.arrivals.at(-1);
    expect(last && believe(last)).toMatchObject({
      notification: {
        kind: 'refund',
        refund: { refundNumber: `${orderNumber}R`, orderNumber, state: 'done', amountFen: 14_000 },
      },
    });
  });
});
