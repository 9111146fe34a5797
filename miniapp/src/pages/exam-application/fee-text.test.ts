import { feeLines, feeOf, feeText } from './fee-text';

const levels = [
  { code: 'junior', name: '初级（师）' },
  { code: 'middle', name: '中级' },
];
const refundWhen = { withdrawn: true, rejected: false, unfinished: true, givenUp: false };
const perSubject = {
  levels,
  fee: {
    kind: 'per-subject' as const,
    due: 'on-submission' as const,
    feeFenByLevel: { junior: 5000, middle: 7000 },
    refundWhen,
  },
};

test('R-M1 the fee follows level and subjects', () => {
  expect(feeText(perSubject, {})).toBe('选择级别后显示');
  expect(feeText(perSubject, { level: 'middle' })).toBe('每科 ¥70.00，选择科目后显示合计');
  expect(feeText(perSubject, { level: 'middle', subjects: ['a', 'b', 'c'] })).toBe(
    '¥210.00（3 科，每科 ¥70.00），提交后支付',
  );
  expect(
    feeText({ fee: { ...perSubject.fee, kind: 'per-application', due: 'on-approval' } }, { level: 'junior' }),
  ).toBe('¥50.00，审核通过后支付');
  expect(feeText({ fee: { kind: 'none' } }, {})).toBe('不收费');
});

test('R-M4 who has paid isn’t told of another price', () => {
  const choice = { level: 'middle', subjects: ['a'] };
  expect(feeOf(perSubject, choice, { state: 'paid', feeFen: 5000 })).toBe('已缴费 ¥50.00，无须再缴');
  expect(feeOf(perSubject, choice, { state: 'refunded', feeFen: 5000 })).toBe(feeText(perSubject, choice));
  expect(feeOf(perSubject, choice)).toBe(feeText(perSubject, choice));
});

test('before anything is chosen each level has its line', () => {
  expect(feeLines(perSubject)).toEqual(['初级（师）：每科 ¥50.00', '中级：每科 ¥70.00']);
  expect(feeLines({ levels, fee: { kind: 'none' } })).toEqual(['不收费']);
});
