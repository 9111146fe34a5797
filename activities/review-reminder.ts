import type { Knex } from 'knex';
import { endOfShanghaiDay } from '../domain/shanghai-day';
import { workingDaysSince } from '../domain/working-days';
import { addNotices } from '../db/notices';
import type { MorningTask } from './working-morning';

/** Manual reviews that wait for the platform administrators, in rows with `requested_at`, `ended_at` and `reminders`. */
interface WaitingReviews {
  readonly name: string;
  readonly title: string;
  readonly table: string;
  readonly template: 'identity.reminder' | 'face-check.review-reminder';
  /** After which working days they are reminded. */
  readonly workingDays: readonly number[];
}

interface Waiting {
  id: string;
  requested_at: Date;
  reminders: number;
}

/** The platform administrators are reminded of what has waited so many working days, in one message a day (R-B4, R-B8). */
export function reviewReminder(db: Knex, reviews: WaitingReviews): MorningTask {
  const { name, title } = reviews;
  return { name, title, run: (day) => db.transaction((trx) => remind(trx, reviews, day)) };
}

async function remind(trx: Knex.Transaction, reviews: WaitingReviews, day: string): Promise<number> {
  const { name, table, template, workingDays } = reviews;
  const waiting = await trx(table)
    .whereNull('ended_at')
    .orderBy('requested_at')
    .forUpdate()
    .select<Waiting[]>('id', 'requested_at', 'reminders');
  const age = ({ requested_at: since }: Waiting): number => workingDaysSince(since, endOfShanghaiDay(day));
  const remindersBy = (review: Waiting): number => workingDays.filter((days) => age(review) >= days).length;
  const due = waiting.filter((review) => remindersBy(review) > review.reminders);
  const [oldest] = waiting;
  if (due.length === 0 || !oldest) return 0;
  for (const review of due)
    await trx(table)
      .where({ id: review.id })
      .update({ reminders: remindersBy(review) });
  const administrators = await trx('role_holding')
    .where({ role: 'platform-administrator', ended_at: null })
    .distinct<{ person_id: string }[]>('person_id');
  const notices = administrators.map(({ person_id: personId }) => ({
    personId,
    template,
    params: { waiting: waiting.length, days: age(oldest) },
    channel: 'wechat' as const,
  }));
  await addNotices(trx, notices, { key: `${name}/${day}` });
  return notices.length;
}
