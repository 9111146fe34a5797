import type { InternshipPeriod } from '@contracts/exam-application';
import { useEffect, useReducer } from 'react';
import { changeDraft, hasWords, newDraft, type DecisionDraft, type DraftChange } from './decision-draft';

/** Drafts of this page's life: in memory alone, since they speak of people. Left and come back to, they are there. */
const kept = new Map<string, DecisionDraft>();

/** The draft of one file's decision. What was typed survives conflicts, other pages and a session's end. */
export function useDecisionDraft(id: string, stated: InternshipPeriod | null) {
  const [draft, change] = useReducer(
    (current: DecisionDraft, next: DraftChange | 'discard') =>
      next === 'discard' ? newDraft(stated) : changeDraft(current, next),
    undefined,
    () => kept.get(id) ?? newDraft(stated),
  );

  useEffect(() => {
    if (!hasWords(draft)) {
      kept.delete(id);
      return;
    }
    kept.set(id, draft);
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [id, draft]);

  return { draft, change };
}
