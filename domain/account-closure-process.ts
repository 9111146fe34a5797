import type { ClosurePositionState } from './account-closure';
import type { ClosureEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where the closing of an account stands (R-V2). */
export interface ClosurePosition {
  readonly state: ClosurePositionState;
  /** How often it was asked for. */
  readonly round: number;
  /** Whose account; absent before it is asked for. */
  readonly personId?: string;
  /** ms since the epoch; while it is waited for. */
  readonly closesAtMs?: number;
  /** The person was told that the day is near. */
  readonly isWarned?: true;
}

/** The process of one account: `account-closure/{person}`. */
export interface ClosureProcess extends ProcessShape {
  readonly position: ClosurePosition;
  readonly events: ClosureEvents;
}

export const initialClosure: ClosurePosition = { state: 'none', round: 0 };

const prefix = 'account-closure/';
export const closureProcessId = (personId: string): string => prefix + personId;
export const closedPersonOf = (processId: string): string => processId.slice(prefix.length);

/** As `workflows/index` names it, and what supervisors see it called. */
export const closureWorkflow = { workflow: 'accountClosure', summary: '账号注销' } as const;

/** Nobody has to act: its day comes by itself. */
export const closureFace = ({ state, personId }: ClosurePosition): ProcessFace => ({
  personId,
  closed: state !== 'requested' && state !== 'erasing',
});
