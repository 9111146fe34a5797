import { textFields, type Draft } from './draft';

/** Which application a draft is of: a new one, or the correction of one by its id. */
export type DraftOf = 'new' | { registrationId: string };

const placeOf = (of: DraftOf): string => `registration-draft/${of === 'new' ? of : of.registrationId}`;

/** What was typed, kept in this tab alone: it survives a reload, and goes with the tab. */
export function findKeptDraft(of: DraftOf): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(of)) ?? 'null');
    return isDraft(kept) ? kept : undefined;
  } catch {
    // Not ours, or no storage in this browser: the form starts anew.
    return undefined;
  }
}

export function keepDraft(of: DraftOf, draft: Draft): void {
  try {
    sessionStorage.setItem(placeOf(of), JSON.stringify(draft));
  } catch {
    // Without storage the form still works; only a reload would lose it, and the browser asks before.
  }
}

/** Nothing personal is left once it is sent or given up. */
export function forgetDraft(of: DraftOf): void {
  try {
    sessionStorage.removeItem(placeOf(of));
  } catch {
    // Without storage nothing was kept.
  }
}

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== 'object' || kept === null || !('texts' in kept) || !('pictures' in kept)) return false;
  const { texts } = kept;
  if (typeof texts !== 'object' || texts === null) return false;
  const written = new Map(Object.entries(texts));
  return textFields.every((name) => typeof written.get(name) === 'string');
}
