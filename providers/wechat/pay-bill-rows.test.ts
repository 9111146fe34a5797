import { readBillRows, type BillRow } from './pay-bill-rows';

const heading =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const payment =
  '`2026-11-21 10:00:00,`wx,`1900000001,`0,`,`4200001,`order1,`openid,`NATIVE,`SUCCESS,`OTHERS,`CNY,`280.50,`0.00,`0,`0,`0.00,`0.00,`,`,`考试,费用,`,`0.00000,`0.60%,`280.50,`0.00,`';
const refund =
  '`2026-11-21 11:00:00,`wx,`1900000001,`0,`,`4200001,`order1,`openid,`NATIVE,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030001,`order1H1,`100.00,`0.00,`ORIGINAL,`PROCESSING,`考试费用,`,`0.00000,`0.60%,`0.00,`100.00,`';
const sums = (count: number) =>
  `总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n\`${count},\`280.50,\`100.00,\`0.00,\`0.00000,\`280.50,\`100.00\r\n`;
const bill = (count = 2) => `\uFEFF${heading}\r\n${payment}\r\n${refund}\r\n${sums(count)}`;

/** In pieces of so many bytes: a piece may end within a character. */
async function read(text: string, size: number): Promise<BillRow[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size)
      yield await Promise.resolve(bytes.subarray(at, at + size));
  }
  const rows: BillRow[] = [];
  for await (const row of readBillRows(chunks())) rows.push(row);
  return rows;
}

test.each([1, 7, 64, 1 << 20])('R-P4 a bill is read in pieces of %d bytes', async (size) => {
  expect(await read(bill(), size)).toEqual([
    {
      ...{ kind: 'payment', orderNumber: 'order1', refundNumber: undefined, transactionId: '4200001' },
      ...{ amountFen: 28_050, state: 'SUCCESS', at: '2026-11-21 10:00:00' },
    },
    {
      ...{ kind: 'refund', orderNumber: 'order1', refundNumber: 'order1H1', transactionId: '4200001' },
      ...{ amountFen: 10_000, state: 'PROCESSING', at: '2026-11-21 11:00:00' },
    },
  ]);
});

test.each([
  ['ends early', bill().slice(0, 500)],
  ['has fewer rows than it sums up', bill(3)],
  ['has no heading that we know', 'a,b,c\r\n`1,`2,`3\r\n'],
  ['is no bill', '{"code":"SYSTEM_ERROR"}'],
  ['is empty', ''],
])('R-P4 what %s is refused', async (_what, text) => {
  await expect(read(text, 64)).rejects.toMatchObject({ code: 'MALFORMED_ANSWER' });
});
