import type { FeeRule } from '../contracts/exam-project';
import { feeFen, yuan } from './fee';
import { haveRefundsEnded, isRefundDue, isRefundTermOver, orderClosesAt } from './payment-rule';

const at = (text: string) => new Date(text);
const rule: FeeRule = {
  kind: 'per-subject',
  due: 'on-submission',
  feeFenByLevel: { primary: 5000, intermediate: 7000 },
  refundWhen: { withdrawn: true, rejected: false, unfinished: true, givenUp: false },
};

describe('R-P1 R-P3 what is to pay, until when, and what goes back', () => {
  test('the fee is an amount a subject and level', () => {
    expect(feeFen(rule, { level: 'intermediate', subjects: ['1', '2', '3', '4'] })).toBe(28_000);
    expect(feeFen({ kind: 'none' }, { level: 'x' })).toBe(0);
    expect(yuan(28_000)).toBe('¥280.00');
  });

  test('an order lives half an hour, and never longer than the payment window', () => {
    const ordered = at('2026-11-20T10:00:00Z');
    expect(orderClosesAt(ordered, undefined)).toEqual(at('2026-11-20T10:30:00Z'));
    expect(orderClosesAt(ordered, { opensAt: ordered, closesAt: at('2026-11-20T10:10:00Z') })).toEqual(
      at('2026-11-20T10:10:00Z'),
    );
  });

  test('R-P3 what WeChat took in its year has ended a month later', () => {
    const paid = at('2026-01-01T00:00:00Z');
    expect(haveRefundsEnded(paid, at('2027-01-31T00:00:00Z'))).toBe(false);
    expect(haveRefundsEnded(paid, at('2027-01-31T00:00:01Z'))).toBe(true);
  });

  test('R-M4 a withdrawn application keeps its payment while it can be sent again', () => {
    expect(isRefundDue(rule, 'withdrawn', true)).toBe(false);
    expect(isRefundDue(rule, 'withdrawn', false)).toBe(true);
    expect(isRefundDue(rule, 'rejected', false)).toBe(false);
    expect(isRefundDue(rule, 'approved', false)).toBe(false);
  });

  test('WeChat gives back for a year', () => {
    const paidAt = at('2026-11-20T10:00:00Z');
    expect(isRefundTermOver(paidAt, at('2027-11-20T10:00:00Z'))).toBe(false);
    expect(isRefundTermOver(paidAt, at('2027-11-20T10:00:01Z'))).toBe(true);
  });
});
