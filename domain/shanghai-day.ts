/** Asia/Shanghai is eight hours ahead of UTC, without summer time since 1991: arithmetic, the same in every zone and sandbox. */
const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The day in Shanghai, `YYYY-MM-DD`, at an instant (the lock day of R-B3). */
export function shanghaiDay(at: Date): string {
  return new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The instant at which the day begins in Shanghai. `day` is `YYYY-MM-DD`. */
export function startOfShanghaiDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - shanghaiOffsetMs);
}

/** The last millisecond of the day in Shanghai. */
export function endOfShanghaiDay(day: string): Date {
  return new Date(startOfShanghaiDay(day).getTime() + dayMs - 1);
}

/** The first midnight in Shanghai after an instant: when a lock ends. */
export function nextShanghaiMidnight(at: Date): Date {
  return startOfShanghaiDay(addDays(shanghaiDay(at), 1));
}

/** A day some calendar days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** An instant as people read it: `2026-11-20 14:05`, in Shanghai (UX). */
export function shanghaiMinute(at: Date): string {
  return new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
}
