import type { Relation } from '../relation';
import { mayReadHistory } from '../temporal/history-readers';

/** Whether the process is within the asker's subtree: the same rule that its history in the Temporal UI has. */
export const processIsWithinReach: Relation = (database, session, { id = '' }) =>
  mayReadHistory(database, session, id);
