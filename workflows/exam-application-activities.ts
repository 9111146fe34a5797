import { proxyLocalActivities } from '@temporalio/workflow';
import type { ExamApplicationActivities } from '../activities/exam-application';
import { database } from './activity-options';

/** What the rows say: windows, payment, refund. */
export const { whatIsDue, isRefundDue } = proxyLocalActivities<ExamApplicationActivities>(database);
