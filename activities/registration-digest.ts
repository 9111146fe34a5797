import type { Knex } from 'knex';
import { registrationReminderWorkingDays } from '../domain/institution-registration';
import { endOfShanghaiDay } from '../domain/shanghai-day';
import { workingDaysBefore, workingDaysSince } from '../domain/working-days';
import { addNotices } from './notices';
import type { MorningTask } from './working-morning';

/** What one reviewer has waiting. */
interface Waiting {
  person_id: string;
  waiting: number;
  oldest: Date;
}

const [departmentDays, platformDays] = registrationReminderWorkingDays;

/**
 * Registrations that wait too long (R-D4): after 3 working days their department's HR accounts are reminded of all that it has,
 * from 7 the platform administrators of those. One message a person and day.
 */
export function registrationDigest(db: Knex): MorningTask {
  return {
    name: 'registration-digest',
    title: '提醒主管部门审核机构注册，久未审核的提示平台管理员',
    run: (day) => db.transaction((trx) => digest(trx, day)),
  };
}

async function digest(trx: Knex.Transaction, day: string): Promise<number> {
  const before = (workingDays: number): Date => endOfShanghaiDay(workingDaysBefore(day, workingDays));
  const { rows } = await trx.raw<{ rows: Waiting[] }>(waitingByPerson, {
    departmentBefore: before(departmentDays),
    platformBefore: before(platformDays),
  });
  const notices = rows.map(({ person_id: personId, waiting, oldest }) => ({
    personId,
    template: 'registration.digest',
    params: { waiting, oldestDays: workingDaysSince(oldest, endOfShanghaiDay(day)) },
    channel: 'wechat' as const,
  }));
  await addNotices(trx, notices, { key: `registration-digest/${day}` });
  return notices.length;
}

/** Who is both, has each application once. */
const waitingByPerson = `
  with seen as (
    select holding.person_id, waiting.id, waiting.submitted_at
      from institution_registration waiting
      join role_holding holding on holding.role = 'hr-account' and holding.institution_id = waiting.department_id
       and holding.ended_at is null
     where waiting.state = 'awaiting-review'
       and exists (select from institution_registration old
                    where old.department_id = waiting.department_id and old.state = 'awaiting-review'
                      and old.submitted_at <= :departmentBefore)
    union
    select holding.person_id, waiting.id, waiting.submitted_at
      from institution_registration waiting
      join role_holding holding on holding.role = 'platform-administrator' and holding.ended_at is null
     where waiting.state = 'awaiting-review' and waiting.submitted_at <= :platformBefore
  )
  select person_id, count(*)::int as waiting, min(submitted_at) as oldest from seen group by person_id`;
