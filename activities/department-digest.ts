import type { Knex } from 'knex';
import { hrApplicationTables, registrationTables, type ReviewTables } from '../db/department-review-tables';
import { reviewReminderWorkingDays } from '../domain/department-review';
import { endOfShanghaiDay } from '../domain/shanghai-day';
import { workingDaysBefore, workingDaysSince } from '../domain/working-days';
import { addNotices } from '../db/notices';
import type { MorningTask } from './working-morning';

/** What one reviewer has waiting. */
interface Waiting {
  person_id: string;
  waiting: number;
  oldest: Date;
}

const [departmentDays, platformDays] = reviewReminderWorkingDays;

/** Registrations of institutions that wait too long (R-D4). */
export const registrationDigest = (db: Knex): MorningTask => ({
  name: 'registration-digest',
  title: '提醒主管部门审核机构注册，久未审核的提示平台管理员',
  run: (day) => digest(db, registrationTables, 'registration.digest', `registration-digest/${day}`, day),
});

/** Applications for units' HR accounts that wait too long (R-E2). */
export const hrApplicationDigest = (db: Knex): MorningTask => ({
  name: 'hr-application-digest',
  title: '提醒主管部门审核单位人事账号申请，久未审核的提示平台管理员',
  run: (day) => digest(db, hrApplicationTables, 'hr-application.digest', `hr-application-digest/${day}`, day),
});

/**
 * After 3 working days a department's HR accounts are reminded of all that it has, from 7 the platform administrators of
 * those. One message a person and day.
 */
async function digest(
  db: Knex,
  { application }: ReviewTables,
  template: 'registration.digest' | 'hr-application.digest',
  key: string,
  day: string,
): Promise<number> {
  const before = (workingDays: number): Date => endOfShanghaiDay(workingDaysBefore(day, workingDays));
  return await db.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: Waiting[] }>(waitingByPerson, {
      application,
      departmentBefore: before(departmentDays),
      platformBefore: before(platformDays),
    });
    const notices = rows.map(({ person_id: personId, waiting, oldest }) => ({
      personId,
      template,
      params: { waiting, oldestDays: workingDaysSince(oldest, endOfShanghaiDay(day)) },
      channel: 'wechat' as const,
    }));
    await addNotices(trx, notices, { key });
    return notices.length;
  });
}

/** Who is both, has each application once. */
const waitingByPerson = `
  with seen as (
    select holding.person_id, waiting.id, waiting.submitted_at
      from :application: waiting
      join role_holding holding on holding.role = 'hr-account' and holding.institution_id = waiting.department_id
       and holding.ended_at is null
     where waiting.state = 'awaiting-review'
       and exists (select from :application: old
                    where old.department_id = waiting.department_id and old.state = 'awaiting-review'
                      and old.submitted_at <= :departmentBefore)
    union
    select holding.person_id, waiting.id, waiting.submitted_at
      from :application: waiting
      join role_holding holding on holding.role = 'platform-administrator' and holding.ended_at is null
     where waiting.state = 'awaiting-review' and waiting.submitted_at <= :platformBefore
  )
  select person_id, count(*)::int as waiting, min(submitted_at) as oldest from seen group by person_id`;
