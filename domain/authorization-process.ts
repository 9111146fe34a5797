import type { AuthorizationActor, AuthorizationState } from '../contracts/authorization-states';
import type { Actor } from '../contracts/message';
import type { AuthorizationStanding } from './authorization';
import type { AuthorizationEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** The unused code: which one, not what it says, which is in the rows alone. */
export interface WaitingCode {
  readonly id: string;
  /** ms since the epoch. */
  readonly expiresAtMs: number;
}

/** The face check of whoever has filled in the code, which is theirs until it has ended. */
export interface RunningCheck {
  readonly id: string;
  readonly personId: string;
  /** ms since the epoch. */
  readonly askedAtMs: number;
}

/** Where a business's authorization at a unit stands (R-H2). */
export interface AuthorizationPosition {
  readonly state: AuthorizationState;
  /** The unit and the business; absent before a first code. */
  readonly institutionId?: string;
  readonly businessCode?: string;
  readonly code?: WaitingCode;
  readonly check?: RunningCheck;
  /** Whom the business is directly given to, if they accept; the code is nobody else's to use. */
  readonly offeredToId?: string;
  /** Who has the right by it. */
  readonly holderId?: string;
  /** 是否使用 is off (R-E3). */
  readonly isSuspended?: true;
}

/** The process of one unit and business: `authorization/{grant}`. */
export interface AuthorizationProcess extends ProcessShape {
  readonly position: AuthorizationPosition;
  readonly events: AuthorizationEvents;
}

export const initialAuthorization: AuthorizationPosition = { state: 'unissued' };

export const authorizationProcessId = (grantId: string): string => `authorization/${grantId}`;
export const grantIdOf = (processId: string): string => processId.slice('authorization/'.length);

/** How it stands, as the table of what may be done reads it. */
export const standingOf = ({ state, check, isSuspended }: AuthorizationPosition): AuthorizationStanding => ({
  state,
  isBeingActivated: check !== undefined,
  isSuspended,
});

/** Whoever acts by a right gives rights, if the tree says so, which only the rows know; anybody else acts for themselves. */
export const authorizationActorOf = ({ holding }: Actor): AuthorizationActor =>
  holding ? 'issuer' : 'person';

/** What the id of a unit's grant for a business is derived from: whoever asks for it means the same process. */
export const grantIdSource = (institutionId: string, businessCode: string): string =>
  `authorization/${institutionId}/${businessCode}`;

/** The unit and business whose authorization this is, once there was a code. */
export function placeOf({
  institutionId,
  businessCode,
}: Pick<AuthorizationPosition, 'institutionId' | 'businessCode'>): {
  institutionId: string;
  businessCode: string;
} {
  if (!institutionId || !businessCode) throw new Error('unreachable: a code is of a unit and business');
  return { institutionId, businessCode };
}

/** Rests unless a code waits; then it is the unit's turn, which has nobody yet, or whoever confirms that it is themselves. */
export function authorizationFace(position: AuthorizationPosition): ProcessFace {
  const { institutionId, businessCode, holderId, offeredToId, check, code } = position;
  return {
    personId: holderId ?? offeredToId ?? check?.personId,
    institutionId,
    businessCode,
    actsNext: actsNext(position),
    closed: code === undefined,
  };
}

function actsNext({
  code,
  institutionId,
  offeredToId,
  check,
}: AuthorizationPosition): ProcessFace['actsNext'] {
  if (!code) return undefined;
  return check || offeredToId ? { who: 'candidate' } : { who: 'institution', institutionId };
}
