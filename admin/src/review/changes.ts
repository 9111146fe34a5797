import type { ReviewDetail } from '@contracts/review';
import { isWithin } from './json-pointer';

export type ContentChange = ReviewDetail['changes'][number];

/** The difference that this field takes part in; one of its whole section is told at the section's head. */
export const changeAt = (
  changes: readonly ContentChange[],
  section: string,
  field: string,
): ContentChange | undefined =>
  changes.find(({ path }) => path !== section && (isWithin(field, path) || isWithin(path, field)));

/** Whether anything at or below this place differs. */
export const changedBelow = (changes: readonly ContentChange[], path: string): boolean =>
  changes.some((change) => isWithin(change.path, path) || isWithin(path, change.path));
