import type { FaceCheckActor, FaceCheckState, FaceCheckWay } from '../contracts/face-check-states';
import type { Actor } from '../contracts/message';
import type { FaceCheckEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where a face check stands (R-B8). `none`: whoever asks for it has written the row, nothing is recorded yet. */
export interface FaceCheckPosition {
  readonly state: 'none' | FaceCheckState;
  /** Who is asked. */
  readonly personId?: string;
  readonly ways: readonly FaceCheckWay[];
  /** A face try is under way at the provider. */
  readonly isAtProvider: boolean;
  /** Failed tries, of either way. */
  readonly failures: number;
  /** ms since the epoch. */
  readonly expiresAtMs: number;
  /** The manual review that is pending. */
  readonly review?: PendingCheckReview;
  /** Pictures of a review that has ended are still there: they are erased before the process ends (R-B6). */
  readonly erasureDue?: true;
}

export interface PendingCheckReview {
  readonly id: string;
  /** ms since the epoch; then the check expires. */
  readonly endsAtMs: number;
}

/** The process of one check: `face/{id}`. */
export interface FaceCheckProcess extends ProcessShape {
  readonly position: FaceCheckPosition;
  readonly events: FaceCheckEvents;
}

export const initialFaceCheck: FaceCheckPosition = {
  state: 'none',
  ways: [],
  isAtProvider: false,
  failures: 0,
  expiresAtMs: 0,
};

export const faceCheckProcessId = (checkId: string): string => `face/${checkId}`;
export const faceCheckIdOf = (processId: string): string => processId.slice('face/'.length);

/** Who an actor is to a check: whom it asks, or whoever may review it. Nobody reviews their own. */
export function faceCheckActorOf({ personId }: FaceCheckPosition, actor: Actor): FaceCheckActor | undefined {
  if (actor.personId === personId) return 'person';
  return actor.holding?.role === 'platform-administrator' ? 'reviewer' : undefined;
}

/** The platform's turn while it reviews; else nobody's of its own: whoever asks for the check says that its person must act. */
export const faceCheckFace = ({ state, personId, erasureDue }: FaceCheckPosition): ProcessFace => ({
  personId,
  actsNext: state === 'reviewing' ? { who: 'platform' } : undefined,
  closed: state !== 'waiting' && state !== 'reviewing' && !erasureDue,
});

/** The position with no review under way; of one that was, the pictures are to be erased. */
export function withoutReview({ review, ...position }: FaceCheckPosition): FaceCheckPosition {
  return review ? { ...position, erasureDue: true } : position;
}

/** To what the encrypted token and address of a session at the provider are bound. */
export const faceTokenPlace = 'face_check_try.token';
export const faceUrlPlace = 'face_check_try.url';
