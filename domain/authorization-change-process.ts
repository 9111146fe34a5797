import type {
  AuthorizationChangeActor,
  AuthorizationChangeKind,
  AuthorizationChangeState,
} from '../contracts/authorization-change-states';
import type { Actor } from '../contracts/message';
import { isOpenChange } from './authorization-change';
import type { RunningCheck } from './authorization-process';
import type { AuthorizationChangeEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** What is handed over or shared, by whom, and to whom. */
export interface AuthorizationChangeTerms {
  readonly kind: AuthorizationChangeKind;
  readonly institutionId: string;
  readonly businessCode: string;
  readonly initiatorId: string;
  /** The initiator's right as business administrator. */
  readonly holdingId: string;
  readonly targetId: string;
}

/** Where a change stands (R-H5). */
export interface AuthorizationChangePosition {
  readonly state: 'none' | AuthorizationChangeState;
  /** Absent before it is begun. */
  readonly terms?: AuthorizationChangeTerms;
  /** The initiator's face check, while it runs. */
  readonly check?: RunningCheck;
  /** Until when the other person may accept. ms since the epoch. */
  readonly expiresAtMs?: number;
}

/** The process of one change: `authorization-change/{id}`. */
export interface AuthorizationChangeProcess extends ProcessShape {
  readonly position: AuthorizationChangePosition;
  readonly events: AuthorizationChangeEvents;
}

export const initialAuthorizationChange: AuthorizationChangePosition = { state: 'none' };

const prefix = 'authorization-change/';
export const authorizationChangeProcessId = (changeId: string): string => `${prefix}${changeId}`;
export const authorizationChangeIdOf = (processId: string): string => processId.slice(prefix.length);

/** What it is about, once it was begun. */
export function termsOf({ terms }: Pick<AuthorizationChangePosition, 'terms'>): AuthorizationChangeTerms {
  if (!terms) throw new Error('unreachable: a change that was begun has its terms');
  return terms;
}

/** Who an actor is to a change. Whether a right reaches the assistant only the rows know. */
export function authorizationChangeActorsOf(
  { state, terms }: AuthorizationChangePosition,
  { personId, holding }: Actor,
): AuthorizationChangeActor[] {
  const isInitiator = state === 'none' || personId === terms?.initiatorId;
  return [
    ...(isInitiator ? (['initiator'] as const) : []),
    ...(personId === terms?.targetId ? (['target'] as const) : []),
    ...(holding ? (['remover'] as const) : []),
  ];
}

/** First it is the initiator's turn, then the other person's. */
export function authorizationChangeFace({ state, terms }: AuthorizationChangePosition): ProcessFace {
  const isOpen = isOpenChange(state);
  return {
    personId: state === 'checking' ? terms?.initiatorId : terms?.targetId,
    institutionId: terms?.institutionId,
    businessCode: terms?.businessCode,
    actsNext: isOpen ? { who: 'candidate' } : undefined,
    closed: !isOpen,
  };
}
