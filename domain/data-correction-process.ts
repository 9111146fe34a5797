import type { CorrectionActor, CorrectionKind } from '../contracts/data-correction-states';
import type { Actor } from '../contracts/message';
import type { CorrectionPositionState } from './data-correction';
import type { CorrectionEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where one request for correction stands (R-V2). */
export interface CorrectionPosition {
  readonly state: CorrectionPositionState;
  /** Whose data; absent before it is asked for, as all below. */
  readonly personId?: string;
  readonly kind?: CorrectionKind;
  /** ms since the epoch, as the calendar had it when it was asked for. */
  readonly askedAtMs?: number;
  readonly dueAtMs?: number;
  /** When the administrators are reminded next; while it waits. */
  readonly remindAtMs?: number;
}

/** The process of one request: `data-correction/{id}`. */
export interface CorrectionProcess extends ProcessShape {
  readonly position: CorrectionPosition;
  readonly events: CorrectionEvents;
}

export const initialCorrection: CorrectionPosition = { state: 'none' };

const prefix = 'data-correction/';
export const correctionProcessId = (id: string): string => prefix + id;
export const correctionIdOf = (processId: string): string => processId.slice(prefix.length);

/** As `workflows/index` names it, and what supervisors see it called. */
export const correctionWorkflow = { workflow: 'dataCorrection', summary: '个人信息更正' } as const;

/**
 * Who writes. Whoever acts for themselves is taken for the applicant: whose the request is, the rows say when it is recorded.
 * Nobody answers their own.
 */
export function correctionActorOf(
  { personId }: CorrectionPosition,
  { holding, personId: actorId }: Actor,
): CorrectionActor {
  if (!holding) return 'applicant';
  return holding.role === 'platform-administrator' && actorId !== personId
    ? 'platform-administrator'
    : 'other';
}

/** The platform must act while it waits. */
export function correctionFace({ state, personId }: CorrectionPosition): ProcessFace {
  const isWaiting = state === 'awaiting-answer';
  return { personId, actsNext: isWaiting ? { who: 'platform' } : undefined, closed: !isWaiting };
}
