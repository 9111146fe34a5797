import type { Knex } from 'knex';
import type { Actor } from '../contracts/message';
import type { EventType, ProcessShape } from '../domain/process-shape';
import type { ConstraintRefusals } from './database-failures';
import type { Notice } from '../db/notices';

/** An event that is being recorded, as a feature sees it. */
export interface RecordedEvent<P extends ProcessShape, E extends EventType<P>> {
  readonly processId: string;
  readonly sequence: number;
  readonly type: E;
  readonly from: string;
  readonly position: P['position'];
  readonly detail: P['events'][E];
  /** Absent where no message leads to the event. */
  readonly message?: { readonly id: string; readonly requestHash: string; readonly actor: Actor };
  /** What the API left for the message, encrypted: read it with `contentOf`. Gone once this is recorded. */
  readonly contentEnc?: Buffer;
}

/** What a feature returns from its part of a transition. */
export interface Effects {
  /** The sender's answer, stored with the event: a retry gets the same. JSON, without personal data. */
  readonly answer: unknown;
  readonly notices?: readonly Notice[];
}

/**
 * Changes the feature's own rows, in the transaction that records the event. May throw a `refusal`, which undoes
 * the transition. Touches the database alone: it may run again.
 */
export type Apply<P extends ProcessShape, E extends EventType<P>> = (
  trx: Knex.Transaction,
  event: RecordedEvent<P, E>,
) => Promise<Effects>;

/** One process's part of its transitions, by type of event. */
export interface ProcessTransitions<P extends ProcessShape> {
  readonly kind: string;
  readonly apply: { readonly [E in EventType<P>]: Apply<P, E> };
  /** What to tell when one of the feature's constraints refuses. */
  readonly refusals?: ConstraintRefusals;
  /**
   * Its transitions record events of other processes at the same unit and business, and those of its own. The transitions of
   * one place come one after the other, so that none waits for a row whose holder waits for one of its own.
   */
  readonly meetsOthers?: true;
}

/** The transitions of some process, for the one activity that runs them all. */
export interface AnyTransitions {
  readonly kind: string;
  readonly apply: Readonly<Record<string, (trx: Knex.Transaction, event: never) => Promise<Effects>>>;
  readonly refusals?: ConstraintRefusals;
  readonly meetsOthers?: true;
}
