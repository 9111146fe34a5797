import { isReviewerOfStep, reviewerBindings } from '../../db/reviewer-of-step';
import type { Relation } from '../relation';

/** Whether the asker may print an application's papers: its candidate, or a reviewer of it. */
export const applicationIsPrintable: Relation = async (database, session, params) => {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select from application a
      where a.id = :id
        and (a.person_id = :person
             or exists (select from application_step s where s.application_id = a.id and ${isReviewerOfStep}))`,
    { id: params.id ?? '', person: session.personId, ...reviewerBindings(session) },
  );
  return rows.length > 0;
};
