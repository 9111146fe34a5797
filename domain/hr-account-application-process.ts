import { reviewFace, type ReviewedPosition } from './department-review';
import type { HrApplicationPositionState } from './hr-account-application';
import type { HrApplicationEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where one application for a unit's HR account stands (R-E2). */
export interface HrApplicationPosition extends ReviewedPosition {
  readonly state: HrApplicationPositionState;
  /** The unit; absent before it is sent. */
  readonly institutionId?: string;
}

/** The process of one application: `hr-account/{id}`. */
export interface HrApplicationProcess extends ProcessShape {
  readonly position: HrApplicationPosition;
  readonly events: HrApplicationEvents;
}

export const initialHrApplication: HrApplicationPosition = { state: 'none', round: 0 };

const prefix = 'hr-account/';
export const hrApplicationProcessId = (id: string): string => prefix + id;
export const hrApplicationIdOf = (processId: string): string => processId.slice(prefix.length);

export const hrApplicationFace = (position: HrApplicationPosition): ProcessFace => ({
  ...reviewFace(position),
  institutionId: position.institutionId,
});
