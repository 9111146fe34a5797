import { formatDateTime } from '../format/date-time';

/** An instant as the browser's field for date and time has it, by the clock of Shanghai. */
export const typedTime = (iso: string): string => formatDateTime(iso).replace(' ', 'T');

/** What was typed there, as an instant. Shanghai has no summer time. */
export const instantOf = (typed: string): string => new Date(`${typed.slice(0, 16)}:00+08:00`).toISOString();
