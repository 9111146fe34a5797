import type { IdentityAction, IdentityActor, IdentityState } from '../contracts/identity-states';

/**
 * The verification of one document (R-B): its state, and whose it is. `holder` is who has proven it, or who waits for
 * the manual review; other accounts may try the same document (R-B3), and are shown the way to recover when it is
 * taken (R-B7): for them a manual review on a verified document is a recovery, and leaves the state as it is if refused.
 */
export const identityTable = {
  unverified: {
    holder: ['scan', 'request-manual-review'],
    'other-account': ['scan', 'request-manual-review'],
  },
  failed: {
    holder: ['scan', 'request-manual-review'],
    'other-account': ['scan', 'request-manual-review'],
  },
  pending: {
    holder: ['withdraw'],
    'other-account': ['scan'],
    'platform-administrator': ['pass', 'refuse'],
  },
  verified: {
    // Who was deleted from a village clinic's roster proves it anew (R-J1).
    holder: ['scan'],
    'other-account': ['scan', 'request-manual-review'],
  },
} as const satisfies Record<IdentityState, Partial<Record<IdentityActor, readonly IdentityAction[]>>>;

/** What decides beside the state. */
export interface IdentitySituation {
  state: IdentityState;
  /** Automatic verification of the document is locked for the day (R-B3); manual review is not. */
  locked: boolean;
  /** Its holder has to prove it anew, and may. */
  renewalDue?: boolean;
}

/** What this actor may do now: a subset of the table, in its order. */
export function identityActionsOf(situation: IdentitySituation, actor: IdentityActor): IdentityAction[] {
  const byActor: Partial<Record<IdentityActor, readonly IdentityAction[]>> = identityTable[situation.state];
  if (situation.state === 'verified' && actor === 'holder' && !situation.renewalDue) return [];
  return (byActor[actor] ?? []).filter((action) => action !== 'scan' || !situation.locked);
}

/** What becomes of the process beside the actions. `released`: its holder has closed their account (R-V2). */
export type IdentityOccurrence = 'scan-passed' | 'scan-failed' | 'expired' | 'released';

/** After this many days a manual review that nobody decided ends as 未认证 (R-B4). */
export const pendingLimitDays = 30;
/** The administrator is reminded after these many working days (R-B4). */
export const pendingReminderWorkingDays = [3, 7] as const;

/**
 * The state after an action or occurrence. `before` is the state that a manual review began from: a recovery that ends
 * without a pass leaves the document with its first account.
 */
export function nextIdentityState(
  state: IdentityState,
  what: IdentityAction | IdentityOccurrence,
  before: IdentityState = 'unverified',
): IdentityState {
  const owned = state === 'verified' || (state === 'pending' && before === 'verified');
  switch (what) {
    case 'scan':
      return state;
    case 'scan-passed':
    case 'pass':
      return 'verified';
    case 'scan-failed':
      return owned || state === 'pending' ? state : 'failed';
    case 'request-manual-review':
      return 'pending';
    case 'refuse':
      return owned ? 'verified' : 'failed';
    case 'withdraw':
    case 'expired':
      return owned ? 'verified' : 'unverified';
    case 'released':
      return 'unverified';
  }
}
