import { reviewFace, type ReviewedPosition } from './department-review';
import type { RegistrationPositionState } from './institution-registration';
import type { RegistrationEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where one application for a new institution stands (R-D). */
export interface RegistrationPosition extends ReviewedPosition {
  readonly state: RegistrationPositionState;
}

/** The process of one application: `institution-registration/{id}`. */
export interface RegistrationProcess extends ProcessShape {
  readonly position: RegistrationPosition;
  readonly events: RegistrationEvents;
}

export const initialRegistration: RegistrationPosition = { state: 'none', round: 0 };

const prefix = 'institution-registration/';
export const registrationProcessId = (id: string): string => prefix + id;
export const registrationIdOf = (processId: string): string => processId.slice(prefix.length);

/** As `workflows/index` names it, and what supervisors see it called. */
export const registrationWorkflow = { workflow: 'institutionRegistration', summary: '机构注册' } as const;

export const registrationFace = (position: RegistrationPosition): ProcessFace => ({
  ...reviewFace(position),
  institutionId: position.departmentId,
});
