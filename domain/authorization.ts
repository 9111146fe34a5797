import type {
  AuthorizationAction,
  AuthorizationActor,
  AuthorizationState,
} from '../contracts/authorization-states';

/**
 * A business's authorization at a unit (R-H2, R-H4, R-H6): one row a unit and business, whose code makes one person the
 * business administrator once they have confirmed that it is themselves. Only the code's 90 days pass by themselves.
 */
export const authorizationTable = {
  unissued: { issuer: ['issue'] },
  // A second issuer voids the first's unused code.
  issued: { issuer: ['issue', 'offer', 'reset'], person: ['activate'] },
  // Its code is nobody else's to use.
  offered: { issuer: ['reset'], person: ['accept', 'decline'] },
  active: { issuer: ['revoke', 'suspend', 'resume'] },
  expired: { issuer: ['issue'] },
} as const satisfies Record<
  AuthorizationState,
  Partial<Record<AuthorizationActor, readonly AuthorizationAction[]>>
>;

/** While somebody's face check runs the code is theirs: it can be taken from them, and by nobody else. */
export const allowedDuringCheck: ReadonlySet<AuthorizationAction> = new Set(['reset']);

/** How a row stands. */
export interface AuthorizationStanding {
  readonly state: AuthorizationState;
  /** Somebody has filled in the code; their face check runs. */
  readonly isBeingActivated: boolean;
  /** 是否使用 is off: the holder has no right until it is on again (R-E3). */
  readonly isSuspended?: boolean;
}

/** What this actor may do now, in the table's order. */
export function authorizationActionsOf(
  { state, isBeingActivated, isSuspended }: AuthorizationStanding,
  actor: AuthorizationActor,
): AuthorizationAction[] {
  const byActor: Partial<Record<AuthorizationActor, readonly AuthorizationAction[]>> =
    authorizationTable[state];
  const allowed = byActor[actor] ?? [];
  const opposite = isSuspended ? 'suspend' : 'resume';
  return allowed.filter(
    (action) => action !== opposite && (!isBeingActivated || allowedDuringCheck.has(action)),
  );
}

/**
 * What happens beside the actions: the 90 days of the code are over, or a face check has ended; or the unit's business
 * account was activated, or revoked (R-E3).
 */
export type AuthorizationOccurrence =
  'code-expired' | 'check-passed' | 'check-failed' | 'account-activated' | 'account-revoked';

/** The state after an action or occurrence. */
export function nextAuthorizationState(
  from: AuthorizationState,
  what: AuthorizationAction | AuthorizationOccurrence,
): AuthorizationState {
  switch (what) {
    case 'issue':
    case 'decline':
      return 'issued';
    case 'offer':
      return 'offered';
    // A face check begins, or gives back what it held.
    case 'activate':
    case 'accept':
    case 'check-failed':
    case 'suspend':
    case 'resume':
      return from;
    case 'check-passed':
    case 'account-activated':
      return 'active';
    case 'reset':
    case 'account-revoked':
    case 'revoke':
      return 'unissued';
    case 'code-expired':
      return 'expired';
  }
}

/** So many names and numbers an issuer may compare a day (R-H3). */
export const matchesADay = 10;
/** A match is used within these minutes, or made again. */
export const matchMinutes = 30;

/** So many wrong codes of one person an hour are judged (R-H6). */
export const wrongAuthorizationCodesAnHour = 5;

/** A code lives so long (R-H6). */
export const authorizationCodeDays = 90;

/** When a code that is made now expires. */
export const authorizationCodeExpiresAtMs = (nowMs: number): number =>
  nowMs + authorizationCodeDays * 86_400_000;
