import type { FaceCheckState, FaceCheckWay } from '../contracts/face-check-states';
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

/** Nobody's turn of its own: whoever asks for the check says that its person must act. */
export const faceCheckFace = ({ state, personId }: FaceCheckPosition): ProcessFace => ({
  personId,
  closed: state !== 'waiting',
});

/** To what the encrypted token and address of a session at the provider are bound. */
export const faceTokenPlace = 'face_check_try.token';
export const faceUrlPlace = 'face_check_try.url';
