import { reviewDecisions, type ReviewDecision } from '@contracts/exam-application-states';
import type { ReviewItem } from '@contracts/review';

/** The decisions that this reviewer may take on the file now; the server has worked out which (R-N2). */
export const decisionsOf = ({ availableActions }: Pick<ReviewItem, 'availableActions'>): ReviewDecision[] =>
  reviewDecisions.filter((decision) => availableActions.includes(decision));

export const isDecidable = (item: Pick<ReviewItem, 'availableActions'>): boolean =>
  decisionsOf(item).length > 0;
