import type { AuthorizationState } from '../contracts/authorization-states';
import type { AuthorizationEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** The unused code: which one, not what it says, which is in the rows alone. */
export interface WaitingCode {
  readonly id: string;
  /** ms since the epoch. */
  readonly expiresAtMs: number;
}

/** Where a business's authorization at a unit stands (R-H2). */
export interface AuthorizationPosition {
  readonly state: AuthorizationState;
  /** The unit and the business; absent before a first code. */
  readonly institutionId?: string;
  readonly businessCode?: string;
  readonly code?: WaitingCode;
  /** Who has the right by it. */
  readonly holderId?: string;
}

/** The process of one unit and business: `authorization/{grant}`. */
export interface AuthorizationProcess extends ProcessShape {
  readonly position: AuthorizationPosition;
  readonly events: AuthorizationEvents;
}

export const initialAuthorization: AuthorizationPosition = { state: 'unissued' };

export const authorizationProcessId = (grantId: string): string => `authorization/${grantId}`;
export const grantIdOf = (processId: string): string => processId.slice('authorization/'.length);

/** What the id of a unit's grant for a business is derived from: whoever asks for it means the same process. */
export const grantIdSource = (institutionId: string, businessCode: string): string =>
  `authorization/${institutionId}/${businessCode}`;

/** The unit and business whose authorization this is, once there was a code. */
export function placeOf({ institutionId, businessCode }: AuthorizationPosition): {
  institutionId: string;
  businessCode: string;
} {
  if (!institutionId || !businessCode) throw new Error('unreachable: a code is of a unit and business');
  return { institutionId, businessCode };
}

/** Rests unless a code waits; then it is the unit's turn, which has nobody yet. */
export function authorizationFace(position: AuthorizationPosition): ProcessFace {
  const { state, institutionId, businessCode, holderId } = position;
  return {
    personId: holderId,
    institutionId,
    businessCode,
    actsNext: state === 'issued' ? { who: 'institution', institutionId } : undefined,
    closed: state !== 'issued',
  };
}
