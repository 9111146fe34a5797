import type { IdentityState } from '@contracts/identity-states';
import type { BadgeTone } from '@/shared/record/badge';

/** The colour of each state of the verification; the word is `identityStateWords`. */
export const identityTones: Record<IdentityState, BadgeTone> = {
  unverified: 'needs-you',
  pending: 'under-way',
  verified: 'done',
  failed: 'refused',
};
