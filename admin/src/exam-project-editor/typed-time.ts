import type { ProjectWindow } from '@contracts/exam-project';
import { formatDateTime } from '../format/date-time';

/** An instant as the browser's field for date and time has it, by the clock of Shanghai. */
export const typedTime = (iso: string): string => formatDateTime(iso).replace(' ', 'T');

type Times = Pick<ProjectWindow, 'opensAt' | 'closesAt'>;

/** A stage's times as they were typed. What still shows the minute that was read stays that very instant. */
export const typedWindow = (typed: Times, read?: Times): Times => ({
  opensAt: unchanged(typed.opensAt, read?.opensAt) ?? instantOf(typed.opensAt),
  closesAt: unchanged(typed.closesAt, read?.closesAt) ?? endOf(typed.closesAt),
});

const unchanged = (typed: string, read: string | undefined): string | undefined =>
  read !== undefined && typedTime(read) === typed ? read : undefined;

/** Shanghai has no summer time. */
const instantOf = (typed: string, within = '00.000'): string =>
  new Date(`${typed.slice(0, 16)}:${within}+08:00`).toISOString();

/** 23:59 is said of a whole day, and the day ends with that minute. */
const endOf = (typed: string): string =>
  instantOf(typed, typed.slice(11, 16) === '23:59' ? '59.999' : '00.000');
