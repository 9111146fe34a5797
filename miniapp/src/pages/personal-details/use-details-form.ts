import { useState } from 'react';
import type { PersonalDetails } from '@contracts/personal-details';
import type { PersonalDetailField } from '@contracts/personal-details-choices';
import {
  beginningOfPersonalDetails,
  personalDetailsDifferences,
  type PersonalDetailsDraft,
} from '@contracts/personal-details-draft';
import { findUnsentTyping, keepUnsentTyping } from '@/shared/storage/unsent-typing';

interface Typing {
  /** What was saved when this was begun. */
  readonly version: number;
  readonly draft: PersonalDetailsDraft;
}

/**
 * The form: what was typed stays on this device until it is saved, through a lost session or a closed page. What the server
 * has newly is taken over as long as nothing is typed; else it is behind, and the person decides (R-I7).
 */
export function useDetailsForm(personId: string, details: PersonalDetails) {
  const { version } = details;
  const name = `${personId}:personal-details`;
  const saved = beginningOfPersonalDetails(details);
  const [typing, setTyping] = useState<Typing | undefined>(() => {
    const text = findUnsentTyping(name);
    return text ? (JSON.parse(text) as Typing) : undefined;
  });
  const set = (next: Typing | undefined) => {
    setTyping(next);
    keepUnsentTyping(name, next && JSON.stringify(next));
  };
  const differences = typing ? personalDetailsDifferences(typing.draft, saved) : [];
  const isTyped = differences.length > 0;
  const { draft, version: begunOn }: Typing = typing && isTyped ? typing : { version, draft: saved };
  return {
    draft,
    version: begunOn,
    isTyped,
    /** Where somebody else saved since this was begun: the fields in which that differs from what was typed. */
    behindIn: begunOn === version ? undefined : differences,
    change: (field: PersonalDetailField, value: string) =>
      set({ version: begunOn, draft: { ...draft, [field]: value } }),
    /** Saved, or given up for what the server has. */
    forget: () => set(undefined),
    /** What was typed is to be saved over the latest. */
    keepTyped: () => set({ version, draft }),
  };
}
