import type { InternshipPeriod } from '@contracts/exam-application';
import { useEffect, useReducer } from 'react';
import { changeDraft, hasTyped, newDraft, type DecisionDraft, type DraftChange } from './decision-draft';
import { findKeptDraft, keepDraft } from './kept-drafts';

/** The draft of one file's decision. What was typed survives conflicts, other pages and a session's end. */
export function useDecisionDraft(id: string, stated: InternshipPeriod | null) {
  const [draft, change] = useReducer(
    (current: DecisionDraft, next: DraftChange | 'discard') =>
      next === 'discard' ? newDraft(stated) : changeDraft(current, next),
    undefined,
    () => findKeptDraft(id) ?? newDraft(stated),
  );

  useEffect(() => {
    keepDraft(id, draft, stated);
    if (!hasTyped(draft, stated)) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [id, draft, stated]);

  return { draft, change };
}
