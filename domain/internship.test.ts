import fc from 'fast-check';
import { inMonthsAndDays } from '../contracts/internship-time';
import { codeBytes, codeFault, codeFromBytes, normaliseCode } from './code-text';
import { internshipTime, internshipFault, merged } from './internship';
import { addDays } from './shanghai-day';

const period = fc
  .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 300 }))
  .map(([from, length]) => ({
    from: addDays('2025-01-01', from),
    until: addDays('2025-01-01', from + length),
    examYear: 2026,
  }));

describe('R-N5 internship', () => {
  test('overlapping periods count once, earlier exam years not at all', () => {
    const periods = [
      { from: '2025-09-01', until: '2025-12-31', examYear: 2026 },
      { from: '2025-12-01', until: '2026-08-31', examYear: 2026 },
      { from: '2024-01-01', until: '2024-12-31', examYear: 2025 },
    ];
    expect(internshipTime(periods, 2026)).toEqual({ months: 12, days: 0, allDays: 365 });
  });

  test.each([
    [
      'that touch are one',
      ['2026-08-01', '2026-12-15'],
      ['2026-12-16', '2027-07-31'],
      '12 个月（共 365 天）',
    ],
    [
      'a day apart are no year',
      ['2026-08-01', '2027-02-10'],
      ['2027-02-12', '2027-07-31'],
      '11 个月零 30 天（共 364 天）',
    ],
    ['add up to a month', ['2026-08-01', '2026-08-16'], ['2026-10-01', '2026-10-15'], '1 个月（共 31 天）'],
    ['are added in days below it', ['2026-08-01', '2026-08-16'], ['2026-10-01', '2026-10-14'], '30 天'],
    [
      'of short months hide no missing day',
      ['2025-02-01', '2025-07-31'],
      ['2026-02-01', '2026-07-31'],
      '12 个月（共 362 天）',
    ],
  ] as const)('periods %s', (_, [from, until], [laterFrom, laterUntil], words) => {
    const periods = [
      { from, until, examYear: 2027 },
      { from: laterFrom, until: laterUntil, examYear: 2027 },
    ];
    expect(inMonthsAndDays(internshipTime(periods, 2027))).toBe(words);
  });

  test('nothing confirmed is no day', () => {
    expect(inMonthsAndDays(internshipTime([], 2027))).toBe('0 天');
  });

  test('the sum is that of the days that lie in any period, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), (periods) => {
        const days = new Set<string>();
        for (const { from, until } of periods)
          for (let day = from; day <= until; day = addDays(day, 1)) days.add(day);
        expect(internshipTime(periods, 2026).allDays).toBe(days.size);
        expect(merged([...periods].reverse())).toEqual(merged(periods));
      }),
    );
  });

  test('dates that can not be are told', () => {
    expect(internshipFault({ from: '2026-02-01', until: '2026-01-01' }, '2026-08-31')).toContain('早于');
    expect(internshipFault({ from: '2026-02-01', until: '2026-09-01' }, '2026-08-31')).toContain(
      '2026-08-31',
    );
    expect(internshipFault({ from: '0206-02-01', until: '2026-08-31' }, '2026-08-31')).toContain('年份');
    expect(internshipFault({ from: '2026-02-01', until: '2026-08-31' }, '2026-08-31')).toBeUndefined();
  });
});

describe('R-E6 codes', () => {
  const bytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes });

  test('however a code is typed, it is the same code', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeFromBytes(random);
        const wide = [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
        for (const typed of [code, code.toLowerCase(), ` ${code} `, wide, code.replace('-', '')]) {
          expect(normaliseCode(typed)).toBe(normaliseCode(code));
          expect(codeFault(typed)).toBeUndefined();
        }
        expect(code).not.toMatch(/[IO01]/);
      }),
    );
  });

  test('50 bits: different bytes (mod 32) are different codes', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(codeFromBytes(a) === codeFromBytes(b)).toBe(
          a.every((byte, i) => (byte & 31) === ((b[i] ?? 0) & 31)),
        );
      }),
    );
  });

  test('a slip of the hand is told before it counts as a try', () => {
    expect(codeFault('ABC')).toContain('3 位');
    expect(codeFault('ABCDE-FGH0J')).toContain('“0”');
  });
});
