import type { Knex } from 'knex';
import { unitHasChanged } from '../db/held-application';
import { endOfShanghaiDay, startOfShanghaiDay } from '../domain/shanghai-day';
import { workingDaysBefore, workingDaysSince } from '../domain/working-days';
import { addNotices, noticeOf } from '../db/notices';
import type { MorningTask } from './working-morning';

interface Ageing {
  project_id: string;
  remind: number;
  show: number;
}

interface Waiting {
  institution_id: string;
  parent_id: string | null;
  business_code: string;
  waiting: string;
  oldest: Date;
  overdue: string;
  shown_above: string;
  is_old: boolean;
}

/** What one reviewer is told of a morning, all businesses together. */
interface Digest {
  waiting: number;
  oldestDays: number;
  overdue: number;
}

/**
 * Files that wait too long (R-N7, R-N9): after so many working days their reviewers are reminded, after more the level above
 * sees them and is told. Both numbers are the project's. One message a person and day. What a changed unit holds is nobody's
 * to decide, and nobody is reminded of it (R-C4).
 */
export function reviewDigest(db: Knex): MorningTask {
  return {
    name: 'review-digest',
    title: '提醒审核人员，久未审核的提示上一级',
    run: (day) => db.transaction((trx) => digest(trx, day)),
  };
}

async function digest(trx: Knex.Transaction, day: string): Promise<number> {
  const ageing = await readAgeing(trx);
  for (const { project_id: project, show } of ageing) await showAbove(trx, project, cutoff(day, show));
  const waiting = await readWaiting(trx, ageing, day);
  const digests = new Map<string, Digest>();
  for (const row of waiting) {
    if (row.is_old)
      await add(trx, digests, row.institution_id, row.business_code, {
        waiting: Number(row.waiting),
        oldestDays: workingDaysSince(row.oldest, endOfShanghaiDay(day)),
        overdue: Number(row.overdue),
      });
    if (row.parent_id && Number(row.shown_above) > 0)
      await add(trx, digests, row.parent_id, row.business_code, {
        waiting: Number(row.shown_above),
        oldestDays: workingDaysSince(row.oldest, endOfShanghaiDay(day)),
        overdue: Number(row.shown_above),
      });
  }
  const notices = [...digests].map(([personId, params]) =>
    noticeOf('review.digest', params, 'wechat')(personId),
  );
  await addNotices(trx, notices, { key: `review-digest/${day}` });
  return notices.length;
}

/** What came before this instant has waited so many working days. */
const cutoff = (day: string, workingDays: number): Date =>
  endOfShanghaiDay(workingDaysBefore(day, workingDays));

async function readAgeing(trx: Knex.Transaction): Promise<Ageing[]> {
  const { rows } = await trx.raw<{ rows: Ageing[] }>(
    `select distinct on (project_id) project_id,
            (definition #>> '{ageing,remindAfterDays}')::int as remind,
            (definition #>> '{ageing,showAboveAfterDays}')::int as show
       from exam_project_version order by project_id, version desc`,
  );
  return rows;
}

async function showAbove(trx: Knex.Transaction, projectId: string, before: Date): Promise<void> {
  await trx.raw(
    `update application_step s set shown_above_since = now()
       from application a
      where a.id = s.application_id and a.project_id = :projectId and a.state = 'in-review'
        and s.state = 'waiting' and s.shown_above_since is null and s.since <= :before
        and not ${unitHasChanged('a')}`,
    { projectId, before },
  );
}

async function readWaiting(
  trx: Knex.Transaction,
  ageing: readonly Ageing[],
  day: string,
): Promise<Waiting[]> {
  const projects = ageing.map(({ project_id: id }) => id);
  const cutoffs = ageing.map(({ remind }) => cutoff(day, remind));
  const { rows } = await trx.raw<{ rows: Waiting[] }>(
    `select s.institution_id, i.parent_id, s.business_code, count(*) as waiting, min(s.since) as oldest,
            count(*) filter (where a.is_overdue) as overdue,
            count(*) filter (where s.shown_above_since is not null) as shown_above,
            bool_or(s.since <= remind.before) as is_old
       from application_step s
       join application a on a.id = s.application_id and a.state = 'in-review'
       join institution i on i.id = s.institution_id
       join unnest(:projects::uuid[], :cutoffs::timestamptz[]) as remind (project_id, before)
         on remind.project_id = a.project_id
      where s.state = 'waiting' and s.since < :today and not ${unitHasChanged('a')}
      group by s.institution_id, i.parent_id, s.business_code`,
    { projects, cutoffs, today: startOfShanghaiDay(day) },
  );
  return rows;
}

async function add(
  trx: Knex.Transaction,
  digests: Map<string, Digest>,
  institutionId: string,
  businessCode: string,
  more: Digest,
): Promise<void> {
  const reviewers = await trx('role_holding')
    .where({ institution_id: institutionId, business_code: businessCode, ended_at: null })
    .distinct<{ person_id: string }[]>('person_id');
  for (const { person_id: id } of reviewers) {
    const before = digests.get(id) ?? { waiting: 0, oldestDays: 0, overdue: 0 };
    digests.set(id, {
      waiting: before.waiting + more.waiting,
      oldestDays: Math.max(before.oldestDays, more.oldestDays),
      overdue: before.overdue + more.overdue,
    });
  }
}
