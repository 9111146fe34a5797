import type { Knex } from 'knex';
import { reviewReminderWorkingDays } from '../domain/face-check-review';
import { reviewReminder } from './review-reminder';
import type { MorningTask } from './working-morning';

/** Of manual reviews of face checks, after 3 and 7 of their ten working days (R-B8). */
export const faceCheckReminder = (db: Knex): MorningTask =>
  reviewReminder(db, {
    name: 'face-check-reminder',
    title: '提醒平台管理员人工核验本人',
    table: 'face_check_review',
    template: 'face-check.review-reminder',
    workingDays: reviewReminderWorkingDays,
  });
