import { startTestSandbox, type TestSandbox } from '../../test/sandbox';
import { createPayMerchants } from './pay-merchants';

/** Two accounts of WeChat Pay, each a sandbox of its own. */
let sandboxes: TestSandbox[];
beforeAll(async () => {
  sandboxes = await Promise.all([startTestSandbox(), startTestSandbox()]);
});
afterAll(() => Promise.all(sandboxes.map((sandbox) => sandbox.close())));

test('R-P5 each merchant orders with its own keys; one that isn’t configured is an operator’s matter', async () => {
  const [first, second] = sandboxes.map(({ wechatPay }) => ({
    ...wechatPay,
    notifyUrl: 'http://127.0.0.1:9/',
  }));
  if (!first || !second) throw new Error('unreachable: two were started');
  const merchants = createPayMerchants([first, { ...second, merchantId: 'second' }]);
  const order = {
    orderNumber: 'ORDER000001',
    description: '示例考试',
    amountFen: 28_000,
    expiresAt: new Date(Date.now() + 60_000),
  };
  expect(merchants.platform).toBe(first.merchantId);
  await expect(merchants.of(merchants.platform).orderByCode(order)).resolves.toHaveProperty('codeUrl');
  // The second sandbox knows its merchant by another number, and believes nobody else.
  await expect(merchants.of('second').orderByCode(order)).rejects.toMatchObject({ code: 'SIGN_ERROR' });
  expect(() => merchants.of('nobody')).toThrow('MERCHANT_UNKNOWN');
});
