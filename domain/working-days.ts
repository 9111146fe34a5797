import { freeWeekdays, workedWeekendDays } from './chinese-holidays';
import { addDays, endOfShanghaiDay, shanghaiDay } from './shanghai-day';

/** Whether offices work on a day (`YYYY-MM-DD`), by the calendar of Chinese public holidays. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return workedWeekendDays.has(day);
  return !freeWeekdays.has(day);
}

/** The nth working day after a day, which itself doesn't count. `n` is at least 1. */
export function workingDayAfter(day: string, n: number): string {
  let current = day;
  for (let left = n; left > 0;) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** The deadline that leaves n whole working days after an instant: the end of the nth, in Shanghai (R-N9, R-N7). */
export function endOfWorkingDayAfter(at: Date, n: number): Date {
  return endOfShanghaiDay(workingDayAfter(shanghaiDay(at), n));
}

/** The working days that have passed between two instants: the age that lists show (R-U2). Today counts when it isn't the first. */
export function workingDaysSince(since: Date, now: Date): number {
  const last = shanghaiDay(now);
  let count = 0;
  for (let day = addDays(shanghaiDay(since), 1); day <= last; day = addDays(day, 1))
    if (isWorkingDay(day)) count += 1;
  return count;
}

/** The last day from which so many working days have passed until a day (`workingDaysSince`). */
export function workingDaysBefore(day: string, workingDays: number): string {
  let current = day;
  for (let left = workingDays; left > 0; current = addDays(current, -1)) if (isWorkingDay(current)) left -= 1;
  return current;
}
