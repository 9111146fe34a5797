import { judgePayment, type OrderAtWechat } from './payment-verdict';

const ordered = { number: 'n1', appId: 'wx1', merchantId: 'm1', amountFen: 28_000 };
const paid: OrderAtWechat = {
  orderNumber: 'n1',
  state: 'paid',
  appId: 'wx1',
  merchantId: 'm1',
  amountFen: 28_000,
  currency: 'CNY',
  transactionId: 't1',
  paidAt: '2026-11-20T14:05:00+08:00',
};

describe('R-P2 whether an order is paid', () => {
  test('WeChat says so, and all agrees', () => {
    expect(judgePayment(ordered, paid)).toEqual({ kind: 'paid', transactionId: 't1', paidAt: paid.paidAt });
  });

  test.each([
    ['order', { orderNumber: 'n2' }],
    ['merchant', { merchantId: 'm2' }],
    ['app', { appId: undefined }],
    ['amount', { amountFen: 27_999 }],
    ['currency', { currency: 'USD' }],
    ['incomplete', { transactionId: undefined }],
    ['refunded-elsewhere', { state: 'refunded' }],
  ] as const)('another %s is disputed, never paid', (reason, change) => {
    expect(judgePayment(ordered, { ...paid, ...change })).toMatchObject({ kind: 'disputed', reason });
  });

  test.each(['unpaid', 'paying', 'failed'] as const)('%s: it may still be paid', (state) => {
    expect(judgePayment(ordered, { ...paid, state })).toEqual({ kind: 'waiting' });
  });

  test('closed is closed', () => {
    expect(judgePayment(ordered, { ...paid, state: 'closed' })).toEqual({ kind: 'closed' });
  });
});
