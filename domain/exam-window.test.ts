import fc from 'fast-check';
import { changesDueAt, isOpen, isOverdue, projectClosesAt } from './exam-window';

const at = (text: string) => new Date(text);
const windows = {
  application: { opensAt: at('2026-11-01T00:00:00Z'), closesAt: at('2026-11-20T10:00:00Z') },
  'unit-review': { opensAt: at('2026-11-02T00:00:00Z'), closesAt: at('2026-11-25T10:00:00Z') },
};

describe('R-N9 ends of windows', () => {
  test('a window is open from its first instant, and closed at its last', () => {
    expect(isOpen(windows, 'application', at('2026-11-01T00:00:00Z'))).toBe(true);
    expect(isOpen(windows, 'application', at('2026-11-20T10:00:00Z'))).toBe(false);
    expect(isOpen(windows, 'payment', at('2026-11-10T00:00:00Z'))).toBe(false);
    expect(projectClosesAt(windows)).toEqual(at('2026-11-25T10:00:00Z'));
  });

  test('changes may be answered until the window ends, at least two working days', () => {
    expect(changesDueAt(at('2026-11-10T02:00:00Z'), windows['unit-review'].closesAt)).toEqual(
      at('2026-11-25T10:00:00Z'),
    );
    // Asked on Tuesday the 24th: Wednesday and Thursday are left, to the end of the day in Shanghai.
    expect(changesDueAt(at('2026-11-24T02:00:00Z'), windows['unit-review'].closesAt)).toEqual(
      at('2026-11-26T15:59:59.999Z'),
    );
  });

  test('nobody ever has less than two days for changes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2024-01-01'), max: at('2027-01-01'), noInvalidDate: true }),
        fc.integer({ min: -90, max: 90 }),
        (asked, days) => {
          const due = changesDueAt(asked, new Date(asked.getTime() + days * 86_400_000));
          expect(due.getTime() - asked.getTime()).toBeGreaterThanOrEqual(2 * 86_400_000 - 1);
        },
      ),
    );
  });

  test('an undecided file is overdue when the window of its step is over', () => {
    const step = { kind: 'review', level: 'unit' } as const;
    expect(isOverdue(windows, step, at('2026-11-25T09:59:59Z'))).toBe(false);
    expect(isOverdue(windows, step, at('2026-11-25T10:00:00Z'))).toBe(true);
  });
});
