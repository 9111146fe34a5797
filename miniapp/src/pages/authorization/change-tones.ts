import type { AuthorizationChangeState } from '@contracts/authorization-change-states';
import type { BadgeTone } from '@/shared/record/badge';

/** How a state of what one has begun looks. */
export const changeTones = {
  checking: 'needs-you',
  offered: 'under-way',
  done: 'done',
  declined: 'refused',
  withdrawn: 'quiet',
  expired: 'refused',
  failed: 'refused',
  voided: 'quiet',
  removed: 'quiet',
} as const satisfies Record<AuthorizationChangeState, BadgeTone>;
