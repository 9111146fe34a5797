import type { Knex } from 'knex';
import type { ConfirmedInternship } from '../../contracts/exam-application';
import { internshipTime } from '../../domain/internship';
import { getDefinition } from '../exam-project/definitions';
import { roleLabels } from '../login/roles';
import type { ApplicationRow } from './application-rows';

interface PeriodRow {
  institutionName: string;
  role: string | null;
  examYear: number;
  from: string;
  until: string;
}

/**
 * What units have confirmed of a person's practice, in whichever application, and the sum of one exam year (R-N5). A unit
 * that passes the same application again confirms anew: of its periods the last counts, so that a slip can be corrected.
 * Once the person has been bound anew, to another unit or again to this one, it is another time of practice beside the first (R-N6, R-C4).
 */
export async function findConfirmedInternship(
  database: Knex,
  { personId, projectYear }: { personId: string; projectYear: number },
): Promise<ConfirmedInternship> {
  const { rows } = await database.raw<{ rows: PeriodRow[] }>(
    `select i.name as "institutionName", e.actor_role as role, p.exam_year as "examYear",
            p.from_day::text as "from", p.until_day::text as "until"
       from (select distinct on (application_id, institution_id, stay) *
               from (select period.*, (${staysBefore}) as stay from internship_period period where person_id = ?) confirmed
              order by application_id, institution_id, stay, sequence desc) p
       join institution i on i.id = p.institution_id
       left join process_event e
         on e.process_id = 'application/' || p.application_id and e.sequence = p.sequence
      order by p.from_day, p.confirmed_at`,
    [personId],
  );
  const labels: Readonly<Record<string, string>> = roleLabels;
  return {
    confirmed: rows.map(({ institutionName, role, examYear, from, until }) => ({
      institutionName,
      confirmedBy: `${institutionName} ${labels[role ?? ''] ?? ''}`.trim(),
      examYear,
      period: { from, until },
      counts: examYear === projectYear,
    })),
    total: internshipTime(rows, projectYear),
  };
}

/** How often the person had been bound to a unit when a period was confirmed. */
const staysBefore = `
  select count(*) from membership where person_id = period.person_id and bound_at <= period.confirmed_at`;

/** For the record of an application: null before it is sent, and where its project has no internship confirmed. */
export async function findInternshipOf(
  database: Knex,
  row: Pick<ApplicationRow, 'personId' | 'projectId' | 'projectYear' | 'projectVersion'>,
): Promise<ConfirmedInternship | null> {
  if (row.projectVersion === null) return null;
  const { internship } = await getDefinition(database, row.projectId, row.projectVersion);
  return internship ? await findConfirmedInternship(database, row) : null;
}
