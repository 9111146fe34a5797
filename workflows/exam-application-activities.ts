import { proxyLocalActivities } from '@temporalio/workflow';
import type { ExamApplicationActivities } from '../activities/exam-application';
import { database } from './activity-options';

/** What the rows say: windows, payment, refund. */
const fromRows = (summary: string) =>
  proxyLocalActivities<ExamApplicationActivities>({ ...database, summary });
export const { whatIsDue } = fromRows('查看各环节时间');
export const { isRefundDue } = fromRows('查看是否应当退费');
