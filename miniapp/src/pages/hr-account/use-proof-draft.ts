import { useRef, useState } from 'react';
import { useSession } from '@/shared/session/session-store';
import type { Pictures } from './proof-content';
import { findProofDraft, keepProofDraft, type ProofDraft } from './proof-draft';

/**
 * The form as it was left on this device, else as it was sent before; each change is kept until it is sent.
 * @param subjectId the unit that is applied for, or the application that is corrected
 */
export function useProofDraft(subjectId: string, sent: ProofDraft) {
  const personId = useSession().session?.person.id;
  const [found] = useState(() => personId && findProofDraft(personId, subjectId));
  const [draft, setDraft] = useState<ProofDraft>(
    found ? { form: found.form, pictures: found.isOld ? sent.pictures : found.pictures } : sent,
  );
  const newest = useRef(draft);
  const keep = (kept: ProofDraft | undefined) => personId && keepProofDraft(personId, subjectId, kept);
  return {
    draft,
    isRestored: Boolean(found),
    hasLostPictures: Boolean(found && found.isOld && !isAmong(found.pictures, sent.pictures)),
    change: (alter: (before: ProofDraft) => Partial<ProofDraft>) => {
      newest.current = { ...newest.current, ...alter(newest.current) };
      setDraft(newest.current);
      keep(newest.current);
    },
    forget: () => keep(undefined),
  };
}

/** What was sent before is the application's, and stays on the server. */
const isAmong = (pictures: Pictures, sent: Pictures): boolean =>
  Object.values(pictures).every((id) => Object.values(sent).includes(id));
