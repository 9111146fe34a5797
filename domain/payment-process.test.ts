import type { PaymentState } from '../contracts/payment-states';
import { movePayment, type PaymentOccurrence } from './payment-process';

const after = (state: PaymentState, what: PaymentOccurrence): string =>
  movePayment({ state, expiresAtMs: 0 }, what).state;

test('R-P2 a payment that WeChat confirms after the close is recorded', () => {
  expect(after('closed', 'payment.paid')).toBe('paid');
  expect(after('closed', 'payment.callback-refused')).toBe('closed');
});

test('R-P3 a refund that fails leaves the order paid', () => {
  expect(after('paid', 'payment.refund-asked')).toBe('refunding');
  expect(after('refunding', 'payment.refund-failed')).toBe('paid');
  expect(after('refunding', 'payment.refunded')).toBe('refunded');
});

test('R-P3 a refund that is held is still under way', () => {
  expect(after('refunding', 'payment.refund-held')).toBe('refunding');
  expect(after('refunding', 'payment.refund-accepted')).toBe('refunding');
});

test.each([
  ['paid', 'payment.paid'],
  ['paid', 'payment.closed'],
  ['refunded', 'payment.paid'],
  ['refunded', 'payment.refund-asked'],
] as const)('R-P2 %s: %s is never recorded', (state, what) => {
  expect(() => after(state, what)).toThrow('unreachable');
});

test('what else the position says stays', () => {
  const position = { state: 'open', personId: 'p', businessCode: '05', expiresAtMs: 1 } as const;
  expect(movePayment(position, 'payment.paid')).toEqual({ ...position, state: 'paid' });
});
