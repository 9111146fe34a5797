import { onForgetPerson } from '../session/forget-person';
import { hasTyped, type DecisionDraft } from './decision-draft';

/** Drafts of this page's life: in memory alone, since they speak of people. Left and come back to, they are there. */
const kept = new Map<string, DecisionDraft>();
onForgetPerson(() => kept.clear());

export const findKeptDraft = (id: string): DecisionDraft | undefined => kept.get(id);

/** Keeps the draft of one file's decision; one in which nothing was typed is not worth it. */
export function keepDraft(id: string, draft: DecisionDraft): void {
  if (hasTyped(draft)) kept.set(id, draft);
  else kept.delete(id);
}
