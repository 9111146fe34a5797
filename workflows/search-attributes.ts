import { type SearchAttributePair, defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { Snapshot } from '../domain/transition.types';
import type { ProcessFace } from '../domain/process-shape';

const institutionCode = defineSearchAttributeKey('InstitutionCode', 'KEYWORD');
const businessCode = defineSearchAttributeKey('BusinessCode', 'KEYWORD');
const processState = defineSearchAttributeKey('ProcessState', 'KEYWORD');
const personId = defineSearchAttributeKey('PersonId', 'KEYWORD');

/**
 * Has supervisors find the process in the Temporal UI (R-S1). Never encrypted: opaque ids and codes alone. What is shown
 * already isn't written again, for that costs the engine as much as half a decision.
 */
export function showSearchAttributes(snapshot: Snapshot, face: ProcessFace): void {
  const shown = workflowInfo().typedSearchAttributes;
  const changed: SearchAttributePair[] = [
    { key: institutionCode, value: snapshot.institutionCode },
    { key: businessCode, value: face.businessCode },
    { key: processState, value: snapshot.position.state },
    { key: personId, value: face.personId },
  ].flatMap(({ key, value }) => (value && value !== shown.get(key) ? [{ key, value }] : []));
  if (changed.length > 0) upsertSearchAttributes(changed);
}
