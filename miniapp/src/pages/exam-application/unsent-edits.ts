import { findUnsentTyping, keepUnsentTyping } from '@/shared/storage/unsent-typing';
import { hasEdits, type DraftEdits } from './draft-edits';

const nameOf = (personId: string, applicationId: string) => `${personId}:${applicationId}`;

/** What this person typed into this application on this device and the server doesn't have yet. */
export function findUnsentEdits(personId: string, applicationId: string): DraftEdits {
  const text = findUnsentTyping(nameOf(personId, applicationId));
  return text ? (JSON.parse(text) as DraftEdits) : {};
}

/** Keeps unsent typing until it is stored: through a lost session, a closed page, a dead network. */
export function keepUnsentEdits(personId: string, applicationId: string, edits: DraftEdits): void {
  keepUnsentTyping(nameOf(personId, applicationId), hasEdits(edits) ? JSON.stringify(edits) : undefined);
}
