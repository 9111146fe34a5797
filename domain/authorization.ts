import type {
  AuthorizationAction,
  AuthorizationActor,
  AuthorizationState,
} from '../contracts/authorization-states';

/**
 * A business's authorization at a unit (R-H2, R-H4, R-H6): one row a unit and business, whose code makes one person the
 * business administrator. Only the code's 90 days pass by themselves.
 */
export const authorizationTable = {
  unissued: { issuer: ['issue'] },
  // A second issuer voids the first's unused code.
  issued: { issuer: ['issue', 'reset'] },
  active: { issuer: ['revoke'] },
  expired: { issuer: ['issue'] },
} as const satisfies Record<
  AuthorizationState,
  Partial<Record<AuthorizationActor, readonly AuthorizationAction[]>>
>;

/** What this actor may do now, in the table's order. */
export function authorizationActionsOf(
  state: AuthorizationState,
  actor: AuthorizationActor,
): AuthorizationAction[] {
  const byActor: Partial<Record<AuthorizationActor, readonly AuthorizationAction[]>> =
    authorizationTable[state];
  return [...(byActor[actor] ?? [])];
}

/** What happens beside the actions: the 90 days of the code are over. */
export type AuthorizationOccurrence = 'code-expired';

/** The state after an action or occurrence. */
export function nextAuthorizationState(
  what: AuthorizationAction | AuthorizationOccurrence,
): AuthorizationState {
  switch (what) {
    case 'issue':
      return 'issued';
    case 'reset':
    case 'revoke':
      return 'unissued';
    case 'code-expired':
      return 'expired';
  }
}

/** A code lives so long (R-H6). */
export const authorizationCodeDays = 90;

/** When a code that is made now expires. */
export const authorizationCodeExpiresAtMs = (nowMs: number): number =>
  nowMs + authorizationCodeDays * 86_400_000;
