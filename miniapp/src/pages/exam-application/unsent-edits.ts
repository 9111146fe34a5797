import { hasEdits, type DraftEdits } from './draft-edits';
import { keptEditsStorage } from './kept-edits';

const storageName = (personId: string, applicationId: string) => `unsent:${personId}:${applicationId}`;

/** What this person typed into this application on this device and the server doesn't have yet. */
export function findUnsentEdits(personId: string, applicationId: string): DraftEdits {
  const text = keptEditsStorage.read(storageName(personId, applicationId));
  return text ? (JSON.parse(text) as DraftEdits) : {};
}

/** Keeps unsent typing until it is stored: through a lost session, a closed page, a dead network. */
export function keepUnsentEdits(personId: string, applicationId: string, edits: DraftEdits): void {
  const name = storageName(personId, applicationId);
  if (hasEdits(edits)) keptEditsStorage.write(name, JSON.stringify(edits));
  else keptEditsStorage.remove(name);
}
