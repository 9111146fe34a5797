import type { RegistrationActor } from '../contracts/institution-registration-states';
import type { Actor } from '../contracts/message';
import type { RegistrationPositionState } from './institution-registration';
import type { RegistrationEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where one application for a new institution stands (R-D). */
export interface RegistrationPosition {
  readonly state: RegistrationPositionState;
  /** How often it was sent. */
  readonly round: number;
  /** Who sent it last: after two accounts were joined, another than before. */
  readonly applicantId?: string;
  /** The department that reviews it. */
  readonly departmentId?: string;
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

/**
 * Who writes. Whoever acts for themselves is taken for the applicant: whose the application is, the rows say when it is
 * recorded. Nobody reviews their own.
 */
export function registrationActorOf(position: RegistrationPosition, actor: Actor): RegistrationActor {
  const { holding, personId } = actor;
  if (!holding) return position.state === 'none' ? 'other' : 'applicant';
  if (personId === position.applicantId) return 'other';
  if (holding.role === 'platform-administrator') return 'platform-administrator';
  const isDepartments = holding.role === 'hr-account' && holding.institutionId === position.departmentId;
  return isDepartments ? 'department' : 'other';
}

export function registrationFace({ state, applicantId, departmentId }: RegistrationPosition): ProcessFace {
  const isWaiting = state === 'awaiting-review';
  return {
    personId: applicantId,
    institutionId: departmentId,
    actsNext: isWaiting ? { who: 'institution', institutionId: departmentId } : undefined,
    closed: !isWaiting,
  };
}
