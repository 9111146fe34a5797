import { isHoliday, isWorkday } from 'chinese-days';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  endOfShanghaiDay,
  nextShanghaiMidnight,
  shanghaiDay,
  shanghaiMinute,
} from './shanghai-day';
import { endOfWorkingDayAfter, isWorkingDay, workingDayAfter, workingDaysSince } from './working-days';

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

describe('R-B3 days in Shanghai', () => {
  test('the day turns at 16:00 UTC whatever the zone of the server', () => {
    expect(shanghaiDay(new Date('2026-11-20T15:59:59.999Z'))).toBe('2026-11-20');
    expect(shanghaiDay(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
    expect(nextShanghaiMidnight(new Date('2026-11-20T16:00:00Z')).toISOString()).toBe(
      '2026-11-21T16:00:00.000Z',
    );
    expect(shanghaiMinute(new Date('2026-11-20T06:05:00Z'))).toBe('2026-11-20 14:05');
  });

  test('a lock ends within a day, on the next day, at its first instant', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const end = nextShanghaiMidnight(at);
        expect(end.getTime() - at.getTime()).toBeGreaterThan(0);
        expect(daysBetween(shanghaiDay(at), shanghaiDay(end))).toBe(1);
        expect(shanghaiDay(new Date(end.getTime() - 1))).toBe(shanghaiDay(at));
      }),
    );
  });
});

describe('R-U2 working days', () => {
  test('the calendar is that of the State Council', () => {
    for (let day = '2024-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      expect([day, isWorkingDay(day)]).toEqual([day, isWorkday(day) && !isHoliday(day)]);
    }
  });

  test('the National Day is skipped, the weekend worked before it counts', () => {
    expect(workingDayAfter('2026-09-30', 1)).toBe('2026-10-08');
    expect(isWorkingDay('2026-10-10')).toBe(true);
    expect(endOfWorkingDayAfter(new Date('2026-11-20T01:00:00Z'), 2)).toEqual(endOfShanghaiDay('2026-11-24'));
  });

  test('n working days later, n working days have passed', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 30 }), (at, n) => {
        expect(workingDaysSince(at, endOfWorkingDayAfter(at, n))).toBe(n);
      }),
    );
  });
});
