import type { HrApplicationState } from '@contracts/hr-account-application-states';
import type { BadgeTone } from '@/shared/record/badge';

/** The colour of each state; the word is `hrApplicationStateWords`. */
export const stateTones: Record<HrApplicationState, BadgeTone> = {
  'awaiting-review': 'under-way',
  refused: 'needs-you',
  admitted: 'done',
  withdrawn: 'quiet',
  voided: 'quiet',
};
