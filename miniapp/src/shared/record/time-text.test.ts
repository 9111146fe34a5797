import { formatDay, formatTime, timeLeft, unbrokenDates } from './time-text';

test('times are those of Shanghai', () => {
  expect(formatTime('2026-11-20T06:05:00Z')).toBe('2026-11-20 14:05');
  expect(formatDay('2026-11-20T17:00:00Z')).toBe('2026-11-21');
});

test('the time left is in the largest unit that fits, and nothing once it is over', () => {
  const now = Date.parse('2026-11-20T06:00:00Z');
  expect(timeLeft('2026-11-22T07:00:00Z', now)).toBe('还有 2 天');
  expect(timeLeft('2026-11-20T09:30:00Z', now)).toBe('还有 3 小时');
  expect(timeLeft('2026-11-20T06:00:20Z', now)).toBe('还有 1 分钟');
  expect(timeLeft('2026-11-20T06:00:00Z', now)).toBeUndefined();
});

test('a date in a sentence is kept on one line', () => {
  expect(unbrokenDates('请在 2026-11-20 前完成')).toBe('请在 2026-\u206011-\u206020 前完成');
});
