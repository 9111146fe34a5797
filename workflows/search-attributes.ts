import { type SearchAttributePair, defineSearchAttributeKey } from '@temporalio/common';
import type { Snapshot } from '../activities/transition.types';
import type { ProcessFace } from '../domain/process-shape';

const institutionCode = defineSearchAttributeKey('InstitutionCode', 'KEYWORD');
const businessCode = defineSearchAttributeKey('BusinessCode', 'KEYWORD');
const processState = defineSearchAttributeKey('ProcessState', 'KEYWORD');
const personId = defineSearchAttributeKey('PersonId', 'KEYWORD');

/** By what supervisors find a process in the Temporal UI (R-S1). Never encrypted: opaque ids and codes alone. */
export function searchAttributesOf(snapshot: Snapshot, face: ProcessFace): SearchAttributePair[] {
  const pairs = [
    { key: institutionCode, value: snapshot.institutionCode },
    { key: businessCode, value: face.businessCode },
    { key: processState, value: snapshot.position.state },
    { key: personId, value: face.personId },
  ];
  return pairs.flatMap(({ key, value }) => (value ? [{ key, value }] : []));
}
