import { isReviewerOfStep, reviewerBindings } from '../exam-application/reviewer';
import type { Relation } from '../relation';

/** Whether the active role reviews the file, at its own step or above it. */
export const applicationIsReviewable: Relation = async (database, session, params) => {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select from application_step s where s.application_id = :id and ${isReviewerOfStep} limit 1`,
    { id: params.id ?? '', ...reviewerBindings(session) },
  );
  return rows.length > 0;
};
