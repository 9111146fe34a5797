import {
  unitAccountKindWords,
  type UnitAccountAction,
  type UnitAccountActor,
  type UnitAccountKind,
  type UnitAccountState,
} from '../contracts/unit-account-states';

/**
 * A unit's account: its HR account (R-E1), one a unit until it is revoked, which the supervising department issues; and those
 * that its HR account issues: one a business (R-E3), and sub-accounts (R-E4). The code makes whoever goes through the
 * activation its administrator. Only the code's 30 days pass by themselves.
 */
export const unitAccountTable = {
  unissued: { issuer: ['issue'] },
  issued: { issuer: ['reissue', 'choose-businesses', 'revoke'], activator: ['activate'] },
  active: { issuer: ['reissue', 'choose-businesses', 'revoke'] },
  expired: { issuer: ['reissue', 'choose-businesses', 'revoke'] },
  revoked: {},
} as const satisfies Record<
  UnitAccountState,
  Partial<Record<UnitAccountActor, readonly UnitAccountAction[]>>
>;

/** What this actor may do now with an account of this kind, in the table's order. */
export function unitAccountActionsOf(
  state: UnitAccountState,
  actor: UnitAccountActor,
  kind: UnitAccountKind,
): UnitAccountAction[] {
  const byActor: Partial<Record<UnitAccountActor, readonly UnitAccountAction[]>> = unitAccountTable[state];
  return (byActor[actor] ?? []).filter((action) => action !== 'choose-businesses' || kind === 'sub');
}

/**
 * What happens beside the actions: the 30 days of the code are over; somebody's application for the HR account is admitted;
 * the business of a business account is given to somebody in another way, or its right is revoked there (R-E3).
 */
export type UnitAccountOccurrence = 'code-expired' | 'taken-over' | 'voided';

/**
 * The state after an action or occurrence.
 * @param hasAdministrator somebody works with the account while its new code waits: should that expire, nothing has changed
 */
export function nextUnitAccountState(
  from: UnitAccountState,
  what: UnitAccountAction | UnitAccountOccurrence,
  hasAdministrator: boolean,
): UnitAccountState {
  switch (what) {
    case 'choose-businesses':
      return from;
    case 'issue':
    case 'reissue':
      return 'issued';
    case 'activate':
    case 'taken-over':
      return 'active';
    case 'revoke':
    case 'voided':
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

/** What an account is called where people read of it: `“医师资格考试”业务账号`. */
export function unitAccountName(kind: UnitAccountKind, businessNames: readonly string[]): string {
  switch (kind) {
    case 'hr':
      return unitAccountKindWords.hr;
    case 'business':
      return `${quoted(businessNames)}${unitAccountKindWords.business}`;
    case 'sub':
      return `${unitAccountKindWords.sub}（${listed(businessNames)}）`;
  }
}

/** What the account makes whoever activates it: `“医师资格考试”业务管理人`. */
export function unitAccountHolderTitle(kind: UnitAccountKind, businessNames: readonly string[]): string {
  switch (kind) {
    case 'hr':
      return `${unitAccountKindWords.hr}管理员`;
    case 'business':
      return `${quoted(businessNames)}业务管理人`;
    case 'sub':
      return `${quoted(businessNames)}辅助管理员`;
  }
}

/** Two names are enough to know which account it is. */
const listed = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join('、')}等 ${names.length} 项业务` : names.join('、');

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('');
