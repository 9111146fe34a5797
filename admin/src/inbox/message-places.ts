import type { Place } from '../layout/navigation';

/** Where the console settles what a message tells of; messages to candidates are settled in the mini-program. */
const messagePlaces: Readonly<Record<string, Place>> = {
  'review.digest': 'reviews',
  'review.unit-left': 'reviews',
  'review.unit-returned': 'reviews',
  'identity.reminder': 'identity-reviews',
  'face-check.review-reminder': 'face-check-reviews',
  'correction.reminder': 'data-corrections',
  'correction.overdue': 'data-corrections',
  'registration.digest': 'institution-registrations',
  'hr-application.digest': 'hr-account-applications',
  'confirm-code.wrong-tries': 'confirm-code',
  'account.activated-below': 'unit-accounts',
  'account.code-expired': 'unit-accounts',
  'account.tries-used-up': 'unit-accounts',
};

export const messagePlace = (template: string): Place | undefined => messagePlaces[template];
