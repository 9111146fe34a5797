import type { Knex } from 'knex';
import type { ApplicationContent, InternshipPeriod } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { ReviewDetail } from '../../contracts/review';
import { findAll, isRecord } from '../../domain/form/json-pointer';
import { internshipDays } from '../../domain/internship';
import type { ApplicationRow } from '../exam-application/application-rows';
import { roleLabels } from '../login/roles';

interface PeriodRow {
  institutionName: string;
  role: string | null;
  examYear: number;
  from: string;
  until: string;
}

/** Whether passing at this step asks for the dates of practice: at unit level, where the project has it (R-N5). */
export const isInternshipAsked = (
  { step }: Pick<ApplicationRow, 'step'>,
  { internship }: Pick<ExamProjectDefinition, 'internship'>,
): boolean => internship !== undefined && step?.kind === 'review' && step.level === 'unit';

/** What the candidate stated and what units have confirmed, in this and earlier years and applications (R-N5). */
export async function findInternship(
  database: Knex,
  row: ApplicationRow,
  definition: ExamProjectDefinition,
  content: ApplicationContent,
): Promise<ReviewDetail['internship']> {
  const { rows } = await database.raw<{ rows: PeriodRow[] }>(
    `select i.name as "institutionName", e.actor_role as role, p.exam_year as "examYear",
            p.from_day::text as "from", p.until_day::text as "until"
       from internship_period p
       join institution i on i.id = p.institution_id
       left join process_event e
         on e.process_id = 'application/' || p.application_id and e.sequence = p.sequence
      where p.person_id = ? order by p.from_day, p.confirmed_at`,
    [row.personId],
  );
  const labels: Readonly<Record<string, string>> = roleLabels;
  return {
    asked: isInternshipAsked(row, definition),
    stated: statedPeriod(definition, content),
    confirmed: rows.map(({ institutionName, role, examYear, from, until }) => ({
      institutionName,
      confirmedBy: `${institutionName} ${labels[role ?? ''] ?? ''}`.trim(),
      examYear,
      period: { from, until },
      counts: examYear === row.projectYear,
    })),
    totalDays: internshipDays(rows, row.projectYear),
  };
}

function statedPeriod(
  { internship }: ExamProjectDefinition,
  content: ApplicationContent,
): InternshipPeriod | null {
  const [found] = internship ? findAll(content, internship.formPath) : [];
  if (!found || !isRecord(found.value)) return null;
  const { from, until } = found.value;
  return typeof from === 'string' && typeof until === 'string' ? { from, until } : null;
}
