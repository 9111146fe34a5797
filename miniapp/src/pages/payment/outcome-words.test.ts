import type { RefundTrouble } from '@contracts/payment-states';
import type { Payment } from './use-payment';
import { outcomeWords } from './outcome-words';

const refunding = (trouble: RefundTrouble | null, state: Payment['state'] = 'refunding') =>
  outcomeWords({
    ...{ state, canPay: true },
    order: { refund: { reason: 'withdrawn', trouble }, handRefunds: [] as unknown },
  } as Payment);

test('R-P3 a refund that WeChat does not take yet goes on; nobody is told that it failed', () => {
  const { title, text } = refunding('held');
  expect(title).toBe('退款中');
  expect(text).toContain('微信支付暂未受理，系统会继续办理');
  expect(refunding(null).text).toContain('费用将原路退回');
});

test('R-P3 only what has finally failed is said to have failed', () => {
  expect(refunding('failed').title).toBe('退款未成功，正由平台处理');
});

test('R-P2 money that pays for nothing: the same, and the fee can be paid again', () => {
  expect(refunding('held', 'due').text).toMatch(/退款中，微信支付暂未受理.*不影响再次缴费/);
  expect(refunding('failed', 'due').text).toMatch(/退款未成功.*不影响再次缴费/);
  expect(refunding(null, 'due').text).toMatch(/将原路退回，不影响再次缴费/);
});

test('R-P3 money that can’t reach the account it came from: it still goes back, how, and whom to ask', () => {
  const byHand = { refund: null, handRefunds: [{ trouble: 'abnormal' }] };
  const hand = outcomeWords({ state: 'refunding', canPay: false, order: byHand } as Payment);
  for (const { title, text } of [refunding('abnormal'), hand]) {
    expect(title).toBe('退款无法入账');
    expect(text).toMatch(/无法退回原支付账户.*仍会退还.*改用银行转账.*主管部门询问/);
    expect(text).not.toContain('原路退回');
  }
  expect(refunding('abnormal', 'due').text).toMatch(/改用银行转账.*不影响再次缴费/);
});

test('R-P3 all was given back by hand and the fee is due: it is to be paid anew, not for the first time', () => {
  const order = { state: 'paid', refund: null, handRefunds: [{ state: 'done', trouble: null }] };
  const words = outcomeWords({ state: 'due', canPay: true, order } as Payment);
  expect(words).toMatchObject({
    title: '需要重新缴费',
    text: expect.stringContaining('已人工退还') as string,
  });
});
