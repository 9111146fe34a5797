import type { ProjectWindow } from '@contracts/exam-project';
import { formatTime, timeLeft } from '@/shared/record/time-text';
import { standingOf, windowOf } from './windows';

/** When one may apply, in a sentence with a date and the time left. */
export function openingText(windows: readonly ProjectWindow[], now: number): string {
  const window = windowOf(windows, 'application');
  if (!window) return '申报时间待公布';
  switch (standingOf(window, now)) {
    case 'ahead':
      return `${formatTime(window.opensAt)} 开始申报，${timeLeft(window.opensAt, now) ?? ''}`;
    case 'open':
      return `申报截止 ${formatTime(window.closesAt)}，${timeLeft(window.closesAt, now) ?? ''}`;
    case 'over':
      return `申报已于 ${formatTime(window.closesAt)} 截止`;
  }
}
