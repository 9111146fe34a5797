import { reviewDecisions, type ReviewDecision } from '@contracts/exam-application-states';
import type { ReviewItem } from '@contracts/review';

/** What is decided beside the file. Confirming on site has a page of its own: version and originals are seen there (R-N1). */
export type PanelDecision = Exclude<ReviewDecision, 'confirm-on-site'>;

/** The decisions that this reviewer may take on the file now; the server has worked out which (R-N2). */
export const decisionsOf = ({ availableActions }: Pick<ReviewItem, 'availableActions'>): PanelDecision[] =>
  reviewDecisions.filter(
    (decision): decision is PanelDecision =>
      decision !== 'confirm-on-site' && availableActions.includes(decision),
  );

export const isDecidable = (item: Pick<ReviewItem, 'availableActions'>): boolean =>
  decisionsOf(item).length > 0;
