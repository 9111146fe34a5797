import type { ChosenPass } from '../contracts/batch-pass';
import type { BatchPassActor } from '../contracts/batch-pass-states';
import type { Actor } from '../contracts/message';
import { batchPassIsOpen, type BatchPassPositionState } from './batch-pass';
import type { BatchPassEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where one batch stands. Its files and what came of each are in rows. */
export interface BatchPassPosition {
  readonly state: BatchPassPositionState;
  /** Who confirmed it, and for which institution and business. */
  readonly personId?: string;
  readonly institutionId?: string;
  readonly businessCode?: string;
  readonly files?: number;
  /** When it is given up unless each file has its outcome, ms since the epoch. */
  readonly expiresAtMs?: number;
}

/** The process of one batch: `batch-pass/{id}`. */
export interface BatchPassProcess extends ProcessShape {
  readonly position: BatchPassPosition;
  readonly events: BatchPassEvents;
}

/** What was confirmed: left under the message's id, since dates of practice are a person's. */
export interface BatchPassContent {
  readonly rows: readonly ChosenPass[];
}

export const initialBatchPass: BatchPassPosition = { state: 'none' };

const prefix = 'batch-pass/';
export const batchPassProcessId = (id: string): string => prefix + id;
export const batchPassIdOf = (processId: string): string => processId.slice(prefix.length);

/** A batch is its reviewer's own: a colleague of the same place has nothing to do with it. */
export const batchPassActorOf = (
  { personId, institutionId, businessCode }: BatchPassPosition,
  actor: Actor,
): BatchPassActor => {
  const { holding } = actor;
  if (!holding?.businessCode) return 'other';
  const isOwn =
    actor.personId === personId &&
    holding.institutionId === institutionId &&
    holding.businessCode === businessCode;
  return personId === undefined || isOwn ? 'reviewer' : 'other';
};

export const batchPassFace = ({ state, personId, ...place }: BatchPassPosition): ProcessFace => ({
  personId,
  institutionId: place.institutionId,
  businessCode: place.businessCode,
  closed: !batchPassIsOpen(state),
});
