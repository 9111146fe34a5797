import { heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import { tellOccasions, type Notice, type Occasion } from '../db/notices';
import { stageOfStepSql } from '../db/stage-of-step';
import { dueWarnings, type WarnedRow } from '../domain/deadline-warning';
import { shanghaiMinute } from '../domain/shanghai-day';
import { endedStates, isFeeDueBack, projectEnds, refundRules } from './fee-due-back';

/** The watch over what time brings to applications; it reads and tells, their own processes decide. */
export interface DeadlineWatchActivities {
  /**
   * Tells candidates two days and two hours before they lose their application (R-N9, R-P1), once each. Returns how many
   * it told now. A whole season may come near its end at once: it goes page by page, and heartbeats.
   */
  warnOfDeadlines(): Promise<number>;
  /**
   * Applications whose process must look at the rows: a window has ended, or a fee can go back. At most so many. Of a project whose
   * times have just been moved also those with a timer for an end that may be another now; of no other project then.
   */
  findDueApplications(atMost: number, movedProject?: string): Promise<DueApplication[]>;
}

export interface DueApplication {
  readonly id: string;
  /** Its process has ended: it is begun anew to look. */
  readonly isOver: boolean;
}

/** Applications of one statement. */
const pageSize = 1_000;
const firstId = '00000000-0000-0000-0000-000000000000';

export function deadlineWatchActivities(db: Knex): DeadlineWatchActivities {
  return {
    async warnOfDeadlines() {
      let told = 0;
      let after = firstId;
      for (;;) {
        const { rows } = await db.raw<{ rows: WarnedRow[] }>(nearDeadlines, { after, pageSize });
        told += await db.transaction((trx) => tellOccasions(trx, rows.flatMap(warningsOf)));
        heartbeat({ told });
        const last = rows.at(-1);
        if (!last || rows.length < pageSize) return told;
        after = last.id;
      }
    },

    async findDueApplications(atMost, movedProject = undefined) {
      const { rows } = await db.raw<{ rows: DueApplication[] }>(dueApplications, {
        atMost,
        moved: movedProject ?? null,
      });
      return rows;
    },
  };
}

/** Those told before are among them; `tellOccasions` tells them no second time. */
function warningsOf(row: WarnedRow): Occasion[] {
  return dueWarnings(row).map((hours) => ({
    key: `deadline/${row.id}/${row.deadline.toISOString()}/${hours}`,
    processId: `application/${row.id}`,
    notices: [noticeOf(row)],
  }));
}

function noticeOf({ personId, project, feeFen, state, deadline }: WarnedRow): Notice {
  const dueAt = shanghaiMinute(deadline);
  return state === 'awaiting-payment'
    ? { personId, template: 'payment.due', params: { project, feeFen, dueAt }, channel: 'sms' }
    : { personId, template: 'application.changes-due', params: { project, dueAt }, channel: 'sms' };
}

const nearDeadlines = `
  select * from (
    select a.id, a.person_id as "personId", p.name as project, a.fee_fen as "feeFen", a.state,
           process.acts_next_since as since, now() as now,
           case when a.state = 'awaiting-payment' then pay.closes_at
                else greatest(a.changes_due_at, w.closes_at) end as deadline
      from application a
      join exam_project p on p.id = a.project_id
      join process on process.id = 'application/' || a.id
      left join application_step s on s.application_id = a.id and s.step = a.current_step
      left join exam_project_window w on w.project_id = a.project_id and w.stage = ${stageOfStepSql}
      left join exam_project_window pay on pay.project_id = a.project_id and pay.stage = 'payment'
     where a.state in ('awaiting-payment', 'changes-requested')) found
   where deadline > now and deadline < now + interval '48 hours' and id > :after
   order by id
   limit :pageSize`;

/** Changes asked at the end came back after it: the project is not over for that file (`situationOf`, R-N9). */
const isSentAfterTheEnd = `exists (select from application_round r where r.application_id = a.id
                                 and r.round = a.round and r.round > 1 and r.submitted_at >= ends.project_end)`;

/**
 * In review and marked otherwise than its window says (it ended, or was extended), or with the project over; long past a
 * deadline whose own timer should have come; ended with a fee that goes back by the project's rule, a withdrawn one once it
 * can't be sent again (R-M4, R-N9, R-L2).
 */
const dueApplications = `
  with ${projectEnds}, ${refundRules}
  select a.id, a.state in ${endedStates} as "isOver"
    from application a
    join exam_project p on p.id = a.project_id
    join ends on ends.project_id = a.project_id
    left join application_step s on s.application_id = a.id and s.step = a.current_step
    left join exam_project_window w on w.project_id = a.project_id and w.stage = ${stageOfStepSql}
    left join lateral (
      select o.project_version from payment_order o
       where o.application_id = a.id and o.counts and o.state = 'paid' and a.state in ${endedStates}
      offset 0) paid on true -- row by row: else the planner reads every order of the province into a hash
    left join rule on rule.project_id = a.project_id and rule.version = coalesce(paid.project_version, a.project_version)
   where (:moved::uuid is null or a.project_id = :moved)
     and ((a.state = 'in-review' and ((ends.project_end <= now() and not ${isSentAfterTheEnd})
                                     or a.is_overdue <> (w.closes_at <= now())))
      or (:moved::uuid is not null and a.state in ('awaiting-payment', 'changes-requested'))
      or (a.state = 'awaiting-payment' and ends.payment_end <= now() - interval '10 minutes')
      or (a.state = 'changes-requested'
          and greatest(a.changes_due_at, w.closes_at) <= now() - interval '10 minutes')
      or (a.changed_at <= now() - interval '10 minutes' and ${isFeeDueBack('now()')}))
   order by a.changed_at
   limit :atMost`;
