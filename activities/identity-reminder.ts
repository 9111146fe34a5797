import type { Knex } from 'knex';
import { pendingReminderWorkingDays } from '../domain/identity-verification';
import { reviewReminder } from './review-reminder';
import type { MorningTask } from './working-morning';

/** Of manual reviews of identities, after 3 and 7 working days (R-B4). */
export const identityReminder = (db: Knex): MorningTask =>
  reviewReminder(db, {
    name: 'identity-reminder',
    title: '提醒平台管理员审核实名认证',
    table: 'identity_review',
    template: 'identity.reminder',
    workingDays: pendingReminderWorkingDays,
  });
