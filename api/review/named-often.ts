import type { Knex } from 'knex';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { ReviewDetail } from '../../contracts/review';

interface CountedRow {
  role: string;
  row: number;
  applications: number;
}

/**
 * Whom this application names in a role in which more live or approved applications of the project name them than it takes for
 * usual: a teacher with more than four apprentices (R-M5). Whoever they are is read in the form.
 */
export async function findNamedOften(
  database: Knex,
  applicationId: string,
  { thirdPersons = [] }: Pick<ExamProjectDefinition, 'thirdPersons'>,
): Promise<ReviewDetail['namedOften']> {
  const limits = new Map(
    thirdPersons.flatMap(({ role, warnAbove }) => (warnAbove ? [[role, warnAbove]] : [])),
  );
  if (limits.size === 0) return [];
  const { rows } = await database.raw<{ rows: CountedRow[] }>(
    `select named.role, named.row, count(distinct other.application_id)::int as applications
       from application_third_person named
       join application this on this.id = named.application_id
       join application_third_person other on other.number_index = named.number_index and other.role = named.role
       join application a on a.id = other.application_id and a.project_id = this.project_id
        and a.state in ('awaiting-payment', 'in-review', 'changes-requested', 'approved')
      where named.application_id = :applicationId and named.role = any(:roles)
      group by named.role, named.row
      order by named.role, named.row`,
    { applicationId, roles: [...limits.keys()] },
  );
  return rows.flatMap(({ role, row, applications }) => {
    const usual = limits.get(role) ?? applications;
    return applications > usual ? [{ role, row, applications, usual }] : [];
  });
}
