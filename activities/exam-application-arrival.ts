import type { Knex } from 'knex';
import type { RouteStep } from '../contracts/exam-application';
import type { ApplicationRow } from '../db/application-context';
import type { ExamApplicationProcess } from '../domain/exam-application-process';
import { shanghaiDay } from '../domain/shanghai-day';
import type { EventType } from '../domain/process-shape';
import type { Notice } from '../db/notices';
import type { RecordedEvent } from './transitions';

type Arrival = RecordedEvent<ExamApplicationProcess, EventType<ExamApplicationProcess>>;
type Arriving = Pick<ApplicationRow, 'id' | 'project_id' | 'project_name' | 'business_code'>;

interface Unattended {
  name: string;
  waiting: string;
  to_tell: string[];
}

/**
 * What happens beside it when a file arrives at a step: where nobody else reviews in this business (R-N1), the unit's HR
 * account and the reviewers of the department above are told at once, and the department sees it first on its home. By SMS
 * with the first file of a day: they can't know before, and in the last days of a window files come by the hundred.
 */
export async function arrivalNotices(
  trx: Knex.Transaction,
  event: Arrival,
  row: Arriving,
): Promise<Notice[]> {
  const next = arrivesAt(event)?.institutionId;
  if (!next) return [];
  const { rows } = await trx.raw<{ rows: { isAttended: boolean }[] }>(
    `select ${isAttended} as "isAttended" from application where id = :id`,
    { id: row.id, next },
  );
  return rows[0]?.isAttended ? [] : await unattendedNotices(trx, event, row);
}

/** The same where it is known already that nobody reviews there. */
export async function unattendedNotices(
  trx: Knex.Transaction,
  event: Arrival,
  row: Arriving,
): Promise<Notice[]> {
  const step = arrivesAt(event);
  if (!step) return [];
  await trx('application_step')
    .where({ application_id: row.id, step: event.position.step })
    .update({ shown_above_since: trx.fn.now() });
  const found = await findUnattended(trx, step.institutionId, row.business_code);
  const params = { project: row.project_name, institution: found.name, waiting: Number(found.waiting) };
  const outsideOncePer = `${shanghaiDay(new Date())}/${row.project_id}/${step.institutionId}`;
  return found.to_tell.map((personId) => ({
    personId,
    template: 'application.no-reviewer',
    params,
    channel: 'sms',
    outsideOncePer,
  }));
}

/** In a query of `application`: whether somebody but the candidate reviews in its business at the institution `:next`. */
export const isAttended = `exists (select from role_holding h
  where h.institution_id = :next and h.business_code = application.business_code and h.ended_at is null
    and h.person_id <> application.person_id)`;

/** The step at which the file is after the event; none once it is in nobody's review. */
export const arrivesAt = ({ position }: Arrival): RouteStep | undefined =>
  position.state === 'in-review' ? position.route[position.step] : undefined;

async function findUnattended(
  trx: Knex.Transaction,
  institutionId: string,
  business: string,
): Promise<Unattended> {
  const { rows } = await trx.raw<{ rows: Unattended[] }>(
    `select i.name,
            (select count(*) from application_step s where s.institution_id = i.id and s.business_code = :business
                and s.state = 'waiting') as waiting,
            array(select distinct h.person_id from role_holding h where h.ended_at is null
                     and ((h.institution_id = i.id and h.role = 'hr-account')
                       or (h.institution_id = i.parent_id and h.business_code = :business))) as to_tell
       from institution i where i.id = :institution`,
    { institution: institutionId, business },
  );
  const [found] = rows;
  if (!found) throw new Error('unreachable: a step refers to an institution');
  return found;
}
