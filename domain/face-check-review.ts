import { endOfWorkingDayAfter } from './working-days';

/**
 * A review that nobody decided ends at the end of the tenth working day (docs/decisions/0008-a-review-holds-the-asker.md):
 * whatever asked for the check waits as long.
 */
export const reviewWorkingDays = 10;

/** The administrators are reminded after these many working days, as of identities (R-B4). */
export const reviewReminderWorkingDays = [3, 7] as const;

/** When a review that is asked for now ends by itself. */
export const faceCheckReviewEndsAtMs = (nowMs: number): number =>
  endOfWorkingDayAfter(new Date(nowMs), reviewWorkingDays).getTime();

/**
 * Four digits that the person writes on a sheet and holds beside the document: a picture that was taken for something else, as
 * circulate, doesn't have them. They follow from the check's id, so each check has its own.
 */
export const reviewCodeOf = (checkId: string): string =>
  String(Number.parseInt(checkId.slice(0, 8), 16) % 10_000).padStart(4, '0');
