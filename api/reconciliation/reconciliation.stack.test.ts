import { Workbook } from 'exceljs';
import type {
  Bill,
  BillDifference,
  BillDifferenceDetail,
  FeeTotalPage,
} from '../../contracts/reconciliation';
import type { Home } from '../../contracts/home';
import type { Page } from '../../contracts/page';
import type { Problem } from '../../contracts/problems';
import { addDays, shanghaiDay } from '../../domain/shanghai-day';
import { refusalOf } from '../../test/api-client';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { key, pause, startPaidOrders } from '../../test/paid-orders';

/** Yesterday's bill through HTTP, with WeChat Pay's own protocol spoken by the sandbox: its address, its hash, its file. */
let orders: Awaited<ReturnType<typeof startPaidOrders>>;
beforeAll(async () => void (orders = await startPaidOrders()));
afterAll(() => orders.stop());

const yesterday = addDays(shanghaiDay(new Date()), -1);
const noon = new Date(`${yesterday}T12:00:00+08:00`);
const get = async <T>(path: string) => (await orders.clerk.client.get<T>(path)).body;
const merchantOf = () => orders.stack.config.wechatPay.merchantId;

const askFor = (day: string, merchantId = merchantOf()) =>
  orders.clerk.client.post('/api/bills/comparisons', { merchantId, day }, key());

/** Until the day has been compared once more. */
async function compared(): Promise<Bill> {
  const before = (await get<{ items: Bill[] }>('/api/bills')).items[0]?.comparedAt ?? null;
  expect((await askFor(yesterday)).status).toBe(204);
  for (;;) {
    const [bill] = (await get<{ items: Bill[] }>('/api/bills')).items;
    if (bill?.comparedAt && bill.comparedAt !== before) return bill;
    await pause();
  }
}
const differences = async (query = '') =>
  (await get<Page<BillDifference>>(`/api/bill-differences${query}`)).items;

test('R-P4 R-S3 a row that nobody ordered is listed, explained with a reason, once, and its history says by whom', async () => {
  const { number } = await orders.paid(noon);
  await orders.control('POST', '/faults', { action: 'pay.bill-rows', kind: 'twice', times: 1 });
  expect(await compared()).toMatchObject({
    day: yesterday,
    payments: 2,
    openDifferences: 1,
    state: 'compared',
  });
  const [difference] = await differences('?state=open');
  expect(difference).toMatchObject({ what: 'unknown', theirFen: 100, ourFen: null, applicationNumber: null });

  const path = `/api/bill-differences/${difference?.id}`;
  const settle = (body: object, headers = key()) =>
    orders.clerk.client.post<BillDifferenceDetail>(`${path}/settlement`, body, headers);
  expect(refusalOf(await settle({ state: 'explained', reason: ' ' }))).toEqual({
    ...{ status: 422, code: 'remark-missing' },
  });
  const headers = key();
  const explained = { state: 'explained', reason: '其他系统共用商户号的收款' };
  expect((await settle(explained, headers)).status).toBe(200);
  expect((await settle(explained, headers)).status).toBe(200);
  expect(refusalOf(await settle({ state: 'settled', reason: '已处理' }))).toEqual({
    ...{ status: 409, code: 'decided-by-another' },
  });
  expect(await get<BillDifferenceDetail>(path)).toMatchObject({
    state: 'explained',
    history: [
      { state: 'open', who: null, reason: null },
      { state: 'explained', who: '庚示例', reason: explained.reason },
    ],
  });
  expect(await differences('?state=open')).toEqual([]);
  expect(number).toHaveLength(32);
});

test('R-P4 a row that is missing, or has another amount, leads to the order, and is gone when the bill is right', async () => {
  const { orderId } = await orders.paid(noon);
  await orders.control('POST', '/faults', { action: 'pay.bill-rows', kind: 'never', times: 1 });
  await compared();
  expect(await differences('?state=open')).toMatchObject([{ what: 'missing', orderId, ourFen: 28_000 }]);
  await orders.control('POST', '/faults', { action: 'pay.bill-rows', kind: 'other-amount', times: 1 });
  await compared();
  expect(await differences('?state=open')).toMatchObject([{ what: 'amount', orderId, theirFen: 27_999 }]);
  await compared();
  expect(await differences('?state=open')).toEqual([]);
  expect(await differences('?state=gone')).toMatchObject([{ orderId }]);
});

test('R-P4 R-S3 of two clerks who settle a difference at one instant one does, shown with reason, name and time; the other is told', async () => {
  const { knex } = orders.stack.database;
  const { orderId } = await orders.paid(noon);
  const billALess = () =>
    orders.control('POST', '/faults', { action: 'pay.bill-rows', kind: 'other-amount', times: 1 });
  await billALess();
  await compared();
  const [difference] = await differences('?state=open');
  expect(difference).toMatchObject({ what: 'amount', orderId });
  const id = difference?.id ?? '';
  const path = `/api/bill-differences/${id}`;
  const clerks = [
    { ...orders.clerk, name: '庚示例', reason: '已向微信支付核实，按到账金额记账' },
    { ...(await orders.newClerk('oOtherClerk', '辛示例')), name: '辛示例', reason: '已由财务补记差额' },
  ];
  const holder = await knex.transaction();
  await holder('bill_difference').where({ id }).forUpdate().select('id');
  const asked = clerks.map(async (who) => {
    const body = { state: 'settled', reason: who.reason };
    const answer = await who.client.post<BillDifferenceDetail & Problem>(`${path}/settlement`, body, key());
    return { who, answer };
  });
  await untilSomeoneWaits(knex, 2);
  await holder.commit();
  const answers = await Promise.all(asked);

  const [first, ...others] = answers.filter(({ answer }) => answer.status === 200);
  expect(others).toEqual([]);
  const second = answers.find(({ who }) => who !== first?.who)?.answer;
  expect(second && refusalOf(second)).toEqual({ status: 409, code: 'decided-by-another' });
  expect(second?.body.detail).toContain('已处理');
  const settled = {
    state: 'settled',
    history: [
      { state: 'open', who: null, reason: null },
      { state: 'settled', who: first?.who.name, reason: first?.who.reason, at: expect.any(String) as string },
    ],
  };
  expect(first?.answer.body).toMatchObject(settled);
  expect(await get<BillDifferenceDetail>(path)).toMatchObject(settled);
  const written = knex('access_event').where({ subject: `bill-difference/${id}` });
  expect(await written.select('person_id', 'detail')).toEqual([
    { person_id: first?.who.personId, detail: { state: 'settled' } },
  ]);
  // The same difference isn't anybody's to settle again.
  await billALess();
  await compared();
  expect(await differences('?state=open')).toEqual([]);
  expect(await differences('?state=settled')).toMatchObject([{ id }]);
});

test('R-P4 a file that isn’t what WeChat has hashed changes nothing, and is said on the day’s line', async () => {
  await orders.paid(noon);
  await orders.control('POST', '/faults', { action: 'pay.bill-rows', kind: 'forged', times: 1 });
  const before = await orders.stack.database.knex('bill_row').count();
  await askFor(yesterday);
  let [bill] = (await get<{ items: Bill[] }>('/api/bills')).items;
  while (!bill?.failure) {
    await pause();
    [bill] = (await get<{ items: Bill[] }>('/api/bills')).items;
  }
  expect(bill.failure).toBe('BILL_HASH_WRONG');
  expect(await orders.stack.database.knex('bill_row').count()).toEqual(before);
  expect(await compared()).toMatchObject({ failure: null });
});

test('R-P4 a day that is not compared stays listed beside the last seven, and is counted on the home', async () => {
  const { knex } = orders.stack.database;
  const daysAgo = (days: number) => addDays(yesterday, 1 - days);
  const bill = { merchant_id: merchantOf() };
  await knex('bill').insert([
    { ...bill, day: daysAgo(12), state: 'none', compared_at: new Date() },
    { ...bill, day: daysAgo(11), failure: 'UNREACHABLE' },
    { ...bill, day: daysAgo(9), state: 'none', compared_at: new Date() },
  ]);
  const { items } = await get<{ items: Bill[] }>('/api/bills');
  expect(items.map(({ day }) => day)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, 11].map(daysAgo));
  expect(items.at(-1)).toMatchObject({ state: 'waiting', failure: 'UNREACHABLE' });
  // Nobody has asked for that one yet.
  expect(items.at(-2)).toMatchObject({ state: 'waiting', failure: null });
  const { counts } = await get<Home>('/api/console/home');
  expect(counts).toContainEqual({ list: 'bills', states: [{ state: 'waiting', count: 9 }] });
});

test('R-P4 today has no bill yet, what is older than three months none any more, and a merchant that isn’t ours none at all', async () => {
  expect(refusalOf(await askFor(shanghaiDay(new Date())))).toEqual({ status: 400, code: 'invalid-request' });
  const forgotten = addDays(yesterday, -85);
  expect(refusalOf(await askFor(forgotten))).toEqual({ status: 400, code: 'invalid-request' });
  expect(refusalOf(await askFor(yesterday, '1999999999'))).toEqual({ status: 404, code: 'not-found' });
});

/** The cells of a workbook, row by row. */
async function cellsOf(file: Buffer): Promise<unknown[][]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  return (workbook.worksheets[0]?.getSheetValues() ?? []).flatMap((row) =>
    Array.isArray(row) ? [row.slice(1)] : [],
  );
}

test('R-P4 R-S3 totals by project and day, filtered, and the same as a workbook whose taking is written down', async () => {
  const { projectId, orderId } = await orders.paid(noon);
  await orders.clerk.client.post(
    `/api/payment-orders/${orderId}/refunds`,
    { amountFen: 10_000, seenRemainingFen: 28_000, reason: '考生申请退费' },
    key(),
  );
  const today = shanghaiDay(new Date());
  const totals = () =>
    get<FeeTotalPage>(`/api/fee-totals?projectId=${projectId}&from=${yesterday}&until=${today}`);
  while ((await totals()).total < 2) await pause();
  expect(await totals()).toMatchObject({
    items: [
      { day: today, payments: 0, paidFen: 0, refunds: 1, refundedFen: 10_000 },
      { day: yesterday, payments: 1, paidFen: 28_000, refunds: 0, refundedFen: 0 },
    ],
    sums: { payments: 1, paidFen: 28_000, refunds: 1, refundedFen: 10_000 },
  });
  const [first] = (await get<FeeTotalPage>(`/api/fee-totals?projectId=${projectId}&limit=1`)).items;
  expect(first).toMatchObject({ day: today });
  const taken = async (filter: object) =>
    cellsOf((await orders.clerk.client.post<Buffer>('/api/fee-totals/export.xlsx', { filter }, key())).body);
  const filter = { projectId, from: yesterday, until: today };
  const [headings, ...rows] = await taken(filter);
  expect(headings).toEqual([
    '序号',
    '日期',
    '项目',
    '收款笔数',
    '收款金额（元）',
    '退款笔数',
    '退款金额（元）',
    '净收款（元）',
  ]);
  const name = first?.projectName;
  expect(rows).toEqual([
    ['1', today, name, '0', '0.00', '1', '100.00', '-100.00'],
    ['2', yesterday, name, '1', '280.00', '0', '0.00', '280.00'],
  ]);
  expect(await taken({ ...filter, until: yesterday })).toEqual([
    headings,
    ['1', ...(rows[1]?.slice(1) ?? [])],
  ]);
  const written = orders.stack.database.knex('access_event').where({ action: 'fee-totals.exported' });
  expect(await written.orderBy('id').pluck('detail')).toEqual([filter, { ...filter, until: yesterday }]);
});

test('R-P4 totals are of the last 31 days where none are named, page by page under one sum, and of a year at most', async () => {
  const { knex } = orders.stack.database;
  const today = shanghaiDay(new Date());
  const paid = [];
  for (const daysAgo of [2, 30, 31]) {
    const { orderId, projectId } = await orders.paid();
    const day = addDays(today, -daysAgo);
    await knex('payment_order')
      .where({ id: orderId })
      .update({ paid_at: new Date(`${day}T12:00:00+08:00`) });
    paid.push({ day, projectId });
  }
  const totals = (query = '') => get<FeeTotalPage>(`/api/fee-totals?limit=1${query}`);
  const first = await totals();
  expect(first).toMatchObject({ from: addDays(today, -30), until: today });
  const found = [...first.items];
  for (let { nextCursor } = first; nextCursor;) {
    const page = await totals(`&cursor=${nextCursor}`);
    expect(page).toMatchObject({ total: first.total, sums: first.sums });
    found.push(...page.items);
    nextCursor = page.nextCursor;
  }
  expect(found).toHaveLength(first.total);
  expect(found.reduce((sum, { paidFen }) => sum + paidFen, 0)).toBe(first.sums.paidFen);
  const keys = found.map(({ day, projectId }) => `${day} ${projectId}`);
  expect(keys).toEqual(keys.toSorted().toReversed());
  const [near, last, before] = paid.map(({ day, projectId }) => `${day} ${projectId}`);
  expect(keys).toEqual(expect.arrayContaining([near, last]));
  expect(keys).not.toContain(before);

  const refused = { status: 400, code: 'invalid-request' };
  const asked = (from: string, until: string) =>
    orders.clerk.client.get(`/api/fee-totals?from=${from}&until=${until}`);
  expect((await asked(addDays(today, -365), today)).status).toBe(200);
  expect(refusalOf(await asked(addDays(today, -366), today))).toEqual(refused);
  expect(refusalOf(await asked(today, yesterday))).toEqual(refused);
  const body = { filter: { from: '2000-01-01', until: today } };
  expect(refusalOf(await orders.clerk.client.post('/api/fee-totals/export.xlsx', body, key()))).toEqual(
    refused,
  );
});
