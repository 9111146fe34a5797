import type { Knex } from 'knex';
import { pendingReminderWorkingDays } from '../domain/identity-verification';
import { endOfShanghaiDay } from '../domain/shanghai-day';
import { workingDaysSince } from '../domain/working-days';
import { addNotices } from './notices';
import type { MorningTask } from './working-morning';

interface Waiting {
  id: string;
  requested_at: Date;
  reminders: number;
}

/** The platform administrators are reminded of manual reviews after 3 and 7 working days, in one message a day (R-B4). */
export function identityReminder(db: Knex): MorningTask {
  return {
    name: 'identity-reminder',
    title: '提醒平台管理员审核实名认证',
    run: (day) => db.transaction((trx) => remind(trx, day)),
  };
}

async function remind(trx: Knex.Transaction, day: string): Promise<number> {
  const waiting = await trx('identity_review')
    .whereNull('ended_at')
    .orderBy('requested_at')
    .forUpdate()
    .select<Waiting[]>('id', 'requested_at', 'reminders');
  const age = ({ requested_at: since }: Waiting): number => workingDaysSince(since, endOfShanghaiDay(day));
  const due = waiting.filter((review) => remindersBy(age(review)) > review.reminders);
  const [oldest] = waiting;
  if (due.length === 0 || !oldest) return 0;
  for (const review of due)
    await trx('identity_review')
      .where({ id: review.id })
      .update({ reminders: remindersBy(age(review)) });
  const administrators = await trx('role_holding')
    .where({ role: 'platform-administrator', ended_at: null })
    .distinct<{ person_id: string }[]>('person_id');
  const notices = administrators.map(({ person_id: personId }) => ({
    personId,
    template: 'identity.reminder',
    params: { waiting: waiting.length, days: age(oldest) },
    channel: 'wechat' as const,
  }));
  await addNotices(trx, notices, { key: `identity-reminder/${day}` });
  return notices.length;
}

/** How many reminders are due after so many working days. */
const remindersBy = (workingDays: number): number =>
  pendingReminderWorkingDays.filter((days) => workingDays >= days).length;
