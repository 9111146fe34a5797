import type { ApplicationState } from '@contracts/exam-application-states';
import type { BadgeTone } from '@/shared/record/badge';

/** The colour of each state; the word is `applicationStateWords`. */
export const stateTones: Record<ApplicationState, BadgeTone> = {
  draft: 'needs-you',
  'awaiting-payment': 'needs-you',
  'in-review': 'under-way',
  'changes-requested': 'needs-you',
  approved: 'done',
  rejected: 'refused',
  withdrawn: 'quiet',
  'removed-from-unit': 'needs-you',
  'given-up': 'refused',
  unfinished: 'refused',
};
