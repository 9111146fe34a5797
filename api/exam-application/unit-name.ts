import type { Knex } from 'knex';
import { getDefinition } from '../exam-project/definitions';
import { findBoundUnit } from '../unit/bound-unit';
import type { ApplicationRow } from './application-rows';
import { draftVersionOf, editableStates, type DraftRow } from './draft-rows';

/**
 * The unit whose reviewers have it, as it was sent. Not sent, it is the one that the next submission would go to: where
 * the project asks for a unit, the one that the person is bound to now (R-M1, R-C4); none is flexible employment (R-C5).
 */
export async function findUnitName(
  database: Knex,
  { state, unitName, personId, projectId }: ApplicationRow,
  draft: DraftRow,
): Promise<string | null> {
  // Asked changes go back to the level that asked, whatever the person is bound to meanwhile.
  if (state === 'changes-requested' || !editableStates.includes(state)) return unitName;
  const { workUnit } = await getDefinition(database, projectId, draftVersionOf(draft));
  if (workUnit === 'not-asked') return null;
  return (await findBoundUnit(database, personId))?.name ?? null;
}
