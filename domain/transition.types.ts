import type { Actor } from '../contracts/message';
import type { ProcessFace } from './process-shape';

/** One step of a process, as its workflow wants it recorded. Ids and decisions only: it lands in the history. */
export interface TransitionRequest {
  readonly processId: string;
  readonly kind: string;
  /** The number that this event should get: one more than what the workflow knows. */
  readonly sequence: number;
  readonly type: string;
  readonly detail: object;
  readonly from: string;
  /** Where the process stands after it, whole. */
  readonly position: Position;
  readonly face: ProcessFace;
  /** Whoever must act now waits from now on; false: the wait goes on, as after a deferral (R-U2). */
  readonly waitsAnew: boolean;
  /** Absent where no message leads to the event: a deadline, a child's result. */
  readonly message?: { readonly id: string; readonly requestHash: string; readonly actor: Actor };
}

export interface Position {
  readonly state: string;
}

/** How a process stands in the database, which is never behind an acknowledged transition. */
export interface Snapshot {
  readonly sequence: number;
  readonly position: Position;
  /** For the supervisors' search. */
  readonly institutionCode: string | null;
}

/** A message that is recorded, with what was answered. */
export interface RecordedMessage {
  readonly messageId: string;
  readonly requestHash: string;
  readonly answer: unknown;
}

/**
 * What is stored now.
 * - `recorded`: this event has its number; go on from the snapshot.
 * - `overtaken`: other events have it (a crash lost the workflow's memory of them, not the database's); adopt the
 *   snapshot, answer the senders of `events`, judge one's own letter again.
 * - `answered-before`: the message was recorded under an earlier number; answer from it and don't advance.
 */
export type TransitionResult =
  | { readonly outcome: 'recorded'; readonly answer: unknown; readonly snapshot: Snapshot }
  | {
      readonly outcome: 'overtaken';
      readonly events: readonly RecordedMessage[];
      readonly snapshot: Snapshot;
    }
  | { readonly outcome: 'answered-before'; readonly answer: unknown; readonly snapshot: Snapshot };
