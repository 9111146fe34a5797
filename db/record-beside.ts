import type { Knex } from 'knex';
import type { Actor } from '../contracts/message';
import type { EventsBeside, EventsOfChanges } from '../domain/process-events';
import type { ProcessFace, ProcessShape } from '../domain/process-shape';
import { holdSnapshot, makeProcess, storeEvent } from './transition-rows';

/** What may be recorded so, by its type. */
export type Recordable = EventsBeside & EventsOfChanges;

/** An event of another process than the one whose transition this is. */
export interface EventBeside<P extends ProcessShape, T extends keyof Recordable> {
  readonly processId: string;
  readonly kind: string;
  readonly type: T;
  readonly detail: Recordable[T];
  /** Whose doing it was, if somebody's. */
  readonly by?: Actor;
  readonly face: (position: P['position']) => ProcessFace;
  /** Where a process stands that has no row yet. */
  readonly initial: P['position'];
  /** Where it stands afterwards; nothing, if the event can't happen to it any more. */
  readonly next: (position: P['position']) => P['position'] | undefined;
  /** Whoever must act has waited as long as before: nothing has changed for them (R-U2). */
  readonly keepsWaiting?: true;
}

/**
 * Records what a transition does to another process, in the same transaction: its rows are right from the commit on, and its
 * workflow, which is to be told (`MovesOthers`), goes on from them. A change that is no process does the same and calls it
 * (`callProcess`). Returns the event's number; nothing where it didn't happen. Processes that do this to each other say so (`meetsOthers`), and their transitions come one after the other.
 */
export async function recordBeside<P extends ProcessShape, T extends keyof Recordable>(
  trx: Knex.Transaction,
  { processId, kind, type, detail, by, face, initial, next, keepsWaiting }: EventBeside<P, T>,
): Promise<number | undefined> {
  await makeProcess(trx, { processId, kind, from: initial.state });
  const held = await holdSnapshot(trx, processId);
  const sequence = (held?.sequence ?? 0) + 1;
  // Written by this process's own recordings, or made just now.
  const before: P['position'] = held && held.sequence > 0 ? held.position : initial;
  const position = next(before);
  if (!position) return undefined;
  await storeEvent(
    trx,
    {
      ...{ processId, kind, sequence, type, detail, position, by },
      from: before.state,
      face: face(position),
      waitsAnew: !keepsWaiting,
    },
    null,
  );
  return sequence;
}
