import { formatDate, formatDateTime } from './date-time';
import { timeLeft } from './time-left';

describe('dates on screen', () => {
  it('are of Shanghai, whatever the computer says', () => {
    expect(formatDateTime('2026-11-20T06:05:00Z')).toBe('2026-11-20 14:05');
    expect(formatDateTime('2026-11-20T16:00:00Z')).toBe('2026-11-21 00:00');
    expect(formatDate('2026-12-31T20:00:00Z')).toBe('2027-01-01');
  });

  it('carry the time left, amber in the last two days', () => {
    const now = Date.parse('2026-11-20T00:00:00Z');
    expect(timeLeft('2026-11-25T01:00:00Z', now)).toEqual({ text: '还剩 5 天', urgency: 'calm' });
    expect(timeLeft('2026-11-21T05:00:00Z', now)).toEqual({ text: '还剩 1 天 5 小时', urgency: 'soon' });
    expect(timeLeft('2026-11-20T00:00:30Z', now)).toEqual({ text: '还剩 不到 1 分钟', urgency: 'soon' });
    expect(timeLeft('2026-11-18T00:00:00Z', now)).toEqual({ text: '已过 2 天', urgency: 'over' });
  });
});
