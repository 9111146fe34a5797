import type { UnitAccountAction, UnitAccountActor, UnitAccountState } from '../contracts/unit-account-states';

/**
 * A unit's HR account (R-E1): one a unit until it is revoked. Issuing it, and each new code, is the supervising
 * department's; the code makes whoever goes through the activation its administrator. Only the code's 30 days pass by
 * themselves.
 */
export const unitAccountTable = {
  unissued: { issuer: ['issue'] },
  issued: { issuer: ['reissue', 'revoke'], activator: ['activate'] },
  active: { issuer: ['reissue', 'revoke'] },
  expired: { issuer: ['reissue', 'revoke'] },
  revoked: {},
} as const satisfies Record<
  UnitAccountState,
  Partial<Record<UnitAccountActor, readonly UnitAccountAction[]>>
>;

/** What this actor may do now, in the table's order. */
export function unitAccountActionsOf(state: UnitAccountState, actor: UnitAccountActor): UnitAccountAction[] {
  const byActor: Partial<Record<UnitAccountActor, readonly UnitAccountAction[]>> = unitAccountTable[state];
  return [...(byActor[actor] ?? [])];
}

/** What happens beside the actions: the 30 days of the code are over; somebody's application for the account is admitted. */
export type UnitAccountOccurrence = 'code-expired' | 'taken-over';

/**
 * The state after an action or occurrence.
 * @param hasAdministrator somebody works with the account while its new code waits: should that expire, nothing has changed
 */
export function nextUnitAccountState(
  what: UnitAccountAction | UnitAccountOccurrence,
  hasAdministrator: boolean,
): UnitAccountState {
  switch (what) {
    case 'issue':
    case 'reissue':
      return 'issued';
    case 'activate':
    case 'taken-over':
      return 'active';
    case 'revoke':
      return 'revoked';
    case 'code-expired':
      return hasAdministrator ? 'active' : 'expired';
  }
}

/** A code lives so long (R-E1). */
export const activationCodeDays = 30;
/** So many wrong tries from one network end a code there (R-E1). */
export const activationTriesAllowed = 5;

/** When a code that is made now expires. */
export const activationCodeExpiresAtMs = (nowMs: number): number => nowMs + activationCodeDays * 86_400_000;
