import { findReviewableRow, type ApplicationRow } from '../exam-application/application-rows';
import type { Relation } from '../relation';

/** Whether the active role reviews the file, at its own step or above it. */
export const applicationIsReviewable: Relation<ApplicationRow> = async (database, session, { id = '' }) =>
  (await findReviewableRow(database, session, id)) ?? false;
