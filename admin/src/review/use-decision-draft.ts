import { useEffect, useReducer } from 'react';
import { changeDraft, hasTyped, newDraft, type DecisionDraft, type DraftChange } from './decision-draft';
import { findKeptDraft, keepDraft } from './kept-drafts';

/** The draft of one file's decision. What was typed survives conflicts, other pages and a session's end. */
export function useDecisionDraft(id: string) {
  const [draft, change] = useReducer(
    (current: DecisionDraft, next: DraftChange | 'discard') =>
      next === 'discard' ? newDraft : changeDraft(current, next),
    undefined,
    () => findKeptDraft(id) ?? newDraft,
  );

  useEffect(() => {
    keepDraft(id, draft);
    if (!hasTyped(draft)) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [id, draft]);

  return { draft, change };
}
