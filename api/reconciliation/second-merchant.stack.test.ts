import type { PaymentOrderDetail } from '../../contracts/payment-order';
import type { Bill, BillDifference } from '../../contracts/reconciliation';
import type { Page } from '../../contracts/page';
import { addDays, shanghaiDay } from '../../domain/shanghai-day';
import { key, pause, startPaidOrders } from '../../test/paid-orders';
import { startTestSandbox, type TestSandbox } from '../../test/sandbox';

/** A project with a merchant of its own, whose account at WeChat Pay is another sandbox (R-P5). */
let second: TestSandbox;
let orders: Awaited<ReturnType<typeof startPaidOrders>>;
beforeAll(async () => {
  // The app is the platform's; the merchant's number and keys are its own.
  second = await startTestSandbox({ appId: 'wx00000000sandbox0', merchantId: '1900000002' });
  orders = await startPaidOrders(second);
});
afterAll(async () => {
  await orders.stop();
  await second.close();
});

const yesterday = addDays(shanghaiDay(new Date()), -1);
const noon = new Date(`${yesterday}T12:00:00+08:00`);
const get = async <T>(path: string) => (await orders.clerk.client.get<T>(path)).body;

/** Yesterday's bill of a merchant, once it has been compared. */
async function compared(merchantId: string): Promise<Bill> {
  await orders.clerk.client.post('/api/bills/comparisons', { merchantId, day: yesterday }, key());
  for (;;) {
    const { items } = await get<{ items: Bill[] }>('/api/bills?days=1');
    const bill = items.find((item) => item.merchantId === merchantId);
    if (bill?.comparedAt) return bill;
    await pause();
  }
}

interface SandboxPayment {
  readonly outTradeNo: string;
  readonly refunds: readonly { readonly amountFen: number }[];
}

test('R-P5 R-P4 each merchant’s bill is compared with its own orders: what is strange in the one isn’t in the other', async () => {
  const [own, theirs] = [await orders.paid(noon), await orders.paid(noon, second)];
  await second.control('POST', '/sandbox/faults', { action: 'pay.bill-rows', kind: 'twice', times: 1 });
  const { merchantId: platform } = orders.stack.config.wechatPay;
  const { merchantId } = second.wechatPay;
  const sums = { state: 'compared', failure: null, paidFen: 28_000 };
  expect(await compared(platform)).toMatchObject({ ...sums, payments: 1, openDifferences: 0 });
  expect(await compared(merchantId)).toMatchObject({
    ...{ ...sums, payments: 2, paidFen: 28_100, openDifferences: 1 },
  });
  expect((await get<Page<BillDifference>>('/api/bill-differences')).items).toMatchObject([
    { merchantId, what: 'unknown', kind: 'payment', theirFen: 100, orderId: null },
  ]);
  expect(await get<PaymentOrderDetail>(`/api/payment-orders/${theirs.orderId}`)).toMatchObject({
    merchantId,
  });
  expect(await get<PaymentOrderDetail>(`/api/payment-orders/${own.orderId}`)).toMatchObject({
    merchantId: platform,
  });
});

test('R-P5 R-P3 what goes back goes to the merchant that was paid', async () => {
  const { orderId, number } = await orders.paid(undefined, second);
  const asked = { amountFen: 10_000, seenRemainingFen: 28_000, reason: '考生申请退还部分费用' };
  await orders.clerk.client.post(`/api/payment-orders/${orderId}/refunds`, asked, key());
  const state = async () => {
    const { refunds } = await get<PaymentOrderDetail>(`/api/payment-orders/${orderId}`);
    return refunds.at(-1)?.state;
  };
  while ((await state()) === 'under-way') await pause();
  expect(await state()).toBe('done');
  const there = await second.control<SandboxPayment[]>('GET', '/sandbox/payments');
  expect(there.find(({ outTradeNo }) => outTradeNo === number)?.refunds).toMatchObject([
    { amountFen: 10_000 },
  ]);
  const here = await orders.control<SandboxPayment[]>('GET', '/payments');
  expect(here.map(({ outTradeNo }) => outTradeNo)).not.toContain(number);
});
