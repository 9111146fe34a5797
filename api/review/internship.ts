import type { Knex } from 'knex';
import type { ApplicationContent, InternshipPeriod } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { ReviewDetail } from '../../contracts/review';
import { findAll, isRecord } from '../../domain/form/json-pointer';
import { isInternshipAsked } from '../../domain/internship';
import type { ApplicationRow } from '../exam-application/application-rows';
import { findConfirmedInternship } from '../exam-application/internship';

/** What the candidate stated and what units have confirmed, in this and earlier years and applications (R-N5). */
export async function findInternship(
  database: Knex,
  row: ApplicationRow,
  definition: ExamProjectDefinition,
  content: ApplicationContent,
): Promise<ReviewDetail['internship']> {
  return {
    asked: isInternshipAsked(row, definition),
    stated: statedPeriod(definition, content),
    ...(await findConfirmedInternship(database, row)),
  };
}

/** The period that the form states, where its project has one confirmed (R-N5). */
export function statedPeriod(
  { internship }: ExamProjectDefinition,
  content: ApplicationContent,
): InternshipPeriod | null {
  const [found] = internship ? findAll(content, internship.formPath) : [];
  if (!found || !isRecord(found.value)) return null;
  const { from, until } = found.value;
  return typeof from === 'string' && typeof until === 'string' ? { from, until } : null;
}
