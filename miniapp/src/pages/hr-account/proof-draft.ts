import type { HrApplicationForm } from '@contracts/hr-account-application';
import { findUnsentTyping, keepUnsentTyping } from '@/shared/storage/unsent-typing';
import type { Pictures } from './proof-content';

/** What was filled in and not sent yet. */
export interface ProofDraft {
  form: HrApplicationForm;
  pictures: Pictures;
}

/** Pictures that nothing claims are erased after 30 minutes; a little less leaves time to send them. */
const picturesLastMs = 25 * 60_000;

const nameOf = (personId: string, subjectId: string) => `${personId}:hr-proof:${subjectId}`;

/**
 * What this person filled in for a unit, or an application, on this device and hasn't sent: going back, leaving and a lost
 * session keep it. `isOld`: pictures that were uploaded for it are gone from the server.
 */
export function findProofDraft(
  personId: string,
  subjectId: string,
): (ProofDraft & { isOld: boolean }) | undefined {
  const text = findUnsentTyping(nameOf(personId, subjectId));
  if (!text) return undefined;
  // Written by `keepProofDraft` alone.
  const { form, pictures, at } = JSON.parse(text) as ProofDraft & { at: number };
  return { form, pictures, isOld: Date.now() - at > picturesLastMs };
}

/** Keeps it until it is sent; undefined: nothing is left to keep. */
export function keepProofDraft(personId: string, subjectId: string, draft: ProofDraft | undefined): void {
  keepUnsentTyping(nameOf(personId, subjectId), draft && JSON.stringify({ ...draft, at: Date.now() }));
}
