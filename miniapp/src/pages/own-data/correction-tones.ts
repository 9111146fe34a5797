import type { CorrectionState } from '@contracts/data-correction-states';
import type { BadgeTone } from '@/shared/record/badge';

/** The colour of each state; the word is `correctionStateWords`. */
export const correctionTones: Record<CorrectionState, BadgeTone> = {
  'awaiting-answer': 'under-way',
  corrected: 'done',
  declined: 'refused',
  withdrawn: 'quiet',
};
