import type { FeeTotalFilter } from '../../contracts/reconciliation';
import { feeTotalDays, mostFeeTotalDays } from '../../contracts/reconciliation-states';
import { addDays, daysBetween, shanghaiDay } from '../../domain/shanghai-day';
import { ProblemError } from '../problems';

export type FeeTotalPeriod = Readonly<Required<Pick<FeeTotalFilter, 'from' | 'until'>>>;

/** The days that are added up: the last 31 where none are named, and a year at most. */
export function periodOf({ from: asked, until = shanghaiDay(new Date()) }: FeeTotalFilter): FeeTotalPeriod {
  const from = asked ?? addDays(until, 1 - feeTotalDays);
  if (from > until) throw wrong('起始日期不能晚于截止日期。');
  if (daysBetween(from, until) >= mostFeeTotalDays) throw wrong('一次最多汇总一年，请缩短起止日期。');
  return { from, until };
}

const wrong = (message: string) =>
  new ProblemError('invalid-request', message, { fields: [{ path: '/from', message }] });
