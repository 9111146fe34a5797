import type { ApplicationFailure } from '@temporalio/workflow';
import type { Actor } from '../contracts/message';
import type { EventType, ProcessFace, ProcessShape } from '../domain/process-shape';
import type { Envelope, Kind, Messages } from './letter';
import type { TrayRules } from './tray';

/** All that makes one kind of process differ from another. Pure, and mostly taken from its `domain/` file. */
export interface ProcessRules<P extends ProcessShape, M extends Messages, F = object> {
  /** What its row and its messages call it (`contracts/process-kinds.ts`). */
  readonly kind: string;
  readonly messages: M;
  /** Where a process stands before anything is recorded. Its face is closed: it isn't open yet. */
  readonly initial: P['position'];
  /** What may be done when, and by whom: the table that also drives refusals and buttons. */
  allowed(position: P['position'], actor: Actor): readonly Kind<M>[];
  /** What the table can't say: see `TrayRules.objection`. */
  objection?(letter: Envelope<M>, position: P['position'], underWay: number): ApplicationFailure | undefined;
  readonly interrupting: readonly Kind<M>[];
  readonly prepare?: TrayRules<M, F>['prepare'];
  /** When time interrupts the story, in ms since the epoch. */
  deadline?(position: P['position']): number | undefined;
  face(position: P['position']): ProcessFace;
  /** Whether "since" restarts for who must act now; by default when it becomes another's turn. */
  waitsAnew?(before: P['position'], after: P['position']): boolean;
  /** Chinese words for the supervisors who read histories. */
  readonly words: {
    event(type: EventType<P>): string;
    /** Where it stands, who must act now; markdown. */
    position(position: P['position']): string;
  };
}

/** What every process workflow is started with, beside its own ids. */
export interface ProcessInput {
  /** No row exists, as far as the sender knows: begins without reading. Should one exist, the first recording finds it. */
  readonly fresh?: boolean;
}
