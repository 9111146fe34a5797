import { useCallback, useEffect, useRef, useState } from 'react';
import { findKeptDraft, forgetDraft, keepDraft, type DraftOf } from './kept-draft';
import type { Draft } from './draft';

export interface DraftState {
  draft: Draft;
  /** Whether anything differs from how the form was first shown. */
  changed: boolean;
  change: (part: (draft: Draft) => Partial<Draft>) => void;
  /** Lets go of what is kept; nothing is written after it. */
  forget: () => void;
}

/** The application being filled in, kept in this tab with each change. */
export function useDraft(of: DraftOf, initial: Draft): DraftState {
  const start = useRef(initial);
  const place = useRef(of);
  const over = useRef(false);
  const [draft, setDraft] = useState(() => findKeptDraft(of) ?? initial);
  const changed = JSON.stringify(draft) !== JSON.stringify(start.current);

  useEffect(() => {
    if (changed && !over.current) keepDraft(place.current, draft);
  }, [changed, draft]);

  return {
    draft,
    changed,
    change: useCallback((part) => setDraft((before) => ({ ...before, ...part(before) })), []),
    forget: useCallback(() => {
      over.current = true;
      forgetDraft(place.current);
    }, []),
  };
}
