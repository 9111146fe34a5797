import type {
  AuthorizationChangeAction,
  AuthorizationChangeActor,
  AuthorizationChangeKind,
  AuthorizationChangeState,
} from '../contracts/authorization-change-states';

/** `none`: asked for, nothing is recorded yet. */
type Standing = 'none' | AuthorizationChangeState;

/**
 * A business administrator hands the business over, or adds an assistant (R-H5): they confirm that it is themselves, then the
 * other person accepts. An assistant who came of it can be removed.
 */
export const authorizationChangeTable = {
  none: { initiator: ['start'] },
  checking: { initiator: ['withdraw'] },
  offered: { initiator: ['withdraw'], target: ['accept', 'decline'] },
  done: { remover: ['remove'] },
  declined: {},
  withdrawn: {},
  expired: {},
  failed: {},
  voided: {},
  removed: {},
} as const satisfies Record<
  Standing,
  Partial<Record<AuthorizationChangeActor, readonly AuthorizationChangeAction[]>>
>;

/** How a change stands, and what it is of. */
export interface AuthorizationChangeStanding {
  readonly state: Standing;
  readonly kind?: AuthorizationChangeKind;
}

/** What whoever is these actors may do now. What was handed over is the new administrator's: nobody takes it back this way. */
export function authorizationChangeActionsOf(
  { state, kind }: AuthorizationChangeStanding,
  actors: readonly AuthorizationChangeActor[],
): AuthorizationChangeAction[] {
  const byActor: Partial<Record<AuthorizationChangeActor, readonly AuthorizationChangeAction[]>> =
    authorizationChangeTable[state];
  return actors
    .flatMap((actor) => byActor[actor] ?? [])
    .filter((action) => action !== 'remove' || kind === 'assistant');
}

/** What happens beside the actions: the initiator's face check has ended, 7 days are over, or their right is. */
export const authorizationChangeOccurrences = [
  'check-passed',
  'check-failed',
  'time-over',
  'voided',
] as const;
export type AuthorizationChangeOccurrence = (typeof authorizationChangeOccurrences)[number];

/** What may happen beside the actions while a change stands like this. */
export function occurrencesOf(state: Standing): readonly AuthorizationChangeOccurrence[] {
  if (state === 'checking') return ['check-passed', 'check-failed', 'voided'];
  return state === 'offered' ? ['time-over', 'voided'] : [];
}

/** The state after an action or occurrence. */
export function nextAuthorizationChangeState(
  what: AuthorizationChangeAction | AuthorizationChangeOccurrence,
): AuthorizationChangeState {
  return next[what];
}

const next = {
  start: 'checking',
  'check-passed': 'offered',
  'check-failed': 'failed',
  withdraw: 'withdrawn',
  accept: 'done',
  decline: 'declined',
  'time-over': 'expired',
  voided: 'voided',
  remove: 'removed',
} as const satisfies Record<
  AuthorizationChangeAction | AuthorizationChangeOccurrence,
  AuthorizationChangeState
>;

/** Whether somebody has to do something yet. */
export const isOpenChange = (state: Standing): boolean => state === 'checking' || state === 'offered';

/** So long the other person may think it over. */
export const authorizationChangeDays = 7;
export const authorizationChangeExpiresAtMs = (nowMs: number): number =>
  nowMs + authorizationChangeDays * 86_400_000;
