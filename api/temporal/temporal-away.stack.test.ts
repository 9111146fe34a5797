import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, createServer, type Server as TcpServer, type Socket } from 'node:net';
import type { LoginOutcome } from '../../contracts/login';
import type { Problem } from '../../contracts/problems';
import { orderNumberOf } from '../../domain/payment-process';
import { createWechatPay } from '../../providers/wechat/pay';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient } from '../../test/api-client';
import { consents } from '../../test/login-steps';
import { addPayableApplication, openOrder } from '../../test/payable-application';
import { startTestSandbox, type TestSandbox } from '../../test/sandbox';

/** What people and WeChat are answered while Temporal is away: nobody waits for longer than ten seconds. */
let silent: TcpServer;
const sockets: Socket[] = [];
let sandbox: TestSandbox;
beforeAll(async () => {
  silent = createServer((socket) => sockets.push(socket));
  await listening(silent);
  sandbox = await startTestSandbox();
});
afterAll(async () => {
  await sandbox.close();
  silent.close();
  sockets.forEach((socket) => socket.destroy());
});

const listening = (server: TcpServer | Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const addressOf = (server: TcpServer | Server): string =>
  `127.0.0.1:${(server.address() as AddressInfo).port}`;

const withTemporalAt = (address: string): Promise<ApiApp> =>
  startApi({
    temporal: { address, namespace: 'default', uiAddress: undefined, taskQueuePrefix: 'away' },
    wechatPay: sandbox.wechatPay,
  });

async function payer({ origin, database }: ApiApp): Promise<{ client: ApiClient; personId: string }> {
  const client = new ApiClient(origin, 'weapp');
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code: 'code-甲', consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  const personId = body.session.person.id;
  const proven = { document_type: 'id-card', document_number_index: Buffer.from(personId) };
  await database
    .knex('person')
    .where({ id: personId })
    .update({ name: '甲示例', ...proven, identity_state: 'verified', verified_at: new Date() });
  return { client, personId };
}

describe.each([
  ['silent', () => addressOf(silent)],
  ['not there', () => '127.0.0.1:9'],
])('a Temporal that is %s', (_how, address) => {
  let api: ApiApp;
  beforeAll(async () => void (api = await withTemporalAt(address())));
  afterAll(() => api.close());

  test('a person is told in time that the outcome is unknown', async () => {
    const { client, personId } = await payer(api);
    const { applicationId } = await addPayableApplication(api.database.knex, { personId });
    const from = Date.now();
    const { status, body, headers } = await client.callOnce<Problem>(
      'POST',
      `/api/applications/${applicationId}/payment-orders`,
      { body: { channel: 'native' }, headers: { 'idempotency-key': randomUUID() } },
    );
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'outcome-unknown' });
    expect(headers.get('retry-after')).toBe('3');
    expect(Date.now() - from).toBeLessThan(30_000);
  });

  test('R-P2 WeChat is told in time, in its own form, to tell again; what it told is kept', async () => {
    const { knex } = api.database;
    const { applicationId } = await addPayableApplication(knex);
    const orderId = await openOrder(knex, applicationId);
    const { headers, body } = await notificationOf(orderId);
    const from = Date.now();
    const answer = await fetch(`${api.origin}/api/payment-notifications/wechat`, {
      method: 'POST',
      headers,
      body,
    });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ code: 'FAIL', message: expect.any(String) as string });
    expect(Date.now() - from).toBeLessThan(20_000);
    expect(await knex('payment_notification').where({ order_number: orderNumberOf(orderId) })).toHaveLength(
      1,
    );
  });
});

/** What the sandbox sends once the order is paid, caught on its way. */
async function notificationOf(orderId: string): Promise<{ headers: Record<string, string>; body: Buffer }> {
  let arrived: (arrival: { headers: IncomingHttpHeaders; body: Buffer }) => void;
  const arrival = new Promise<Parameters<typeof arrived>[0]>((resolve) => (arrived = resolve));
  const receiver = createHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      arrived({ headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(204).end();
    });
  });
  await listening(receiver);
  const pay = createWechatPay({ ...sandbox.wechatPay, notifyUrl: `http://${addressOf(receiver)}` });
  const orderNumber = orderNumberOf(orderId);
  const expiresAt = new Date(Date.now() + 1_800_000);
  await pay.orderByCode({ orderNumber, description: '报名费', amountFen: 28_000, expiresAt });
  await sandbox.control('POST', `/sandbox/payments/${orderNumber}/confirm`);
  const { headers, body } = await arrival;
  receiver.close();
  const kept = Object.entries(headers).filter(([name]) => /^(wechatpay-|content-type)/.test(name));
  return { headers: Object.fromEntries(kept) as Record<string, string>, body };
}
