import type { AdmissionActor } from '../contracts/roster-admission-states';
import type { Actor } from '../contracts/message';
import type { AdmissionEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';
import type { AdmissionPositionState } from './roster-admission';
import { keepsStaffOf, type KeptUnit } from './staff-keeper';

/** Where the entry of one person to one unit's roster stands (R-I2, R-I3). */
export interface AdmissionPosition extends KeptUnit {
  readonly state: AdmissionPositionState;
  /** Absent before the binding. */
  readonly personId?: string;
}

/** The process of one membership: `admission/{membership}`. */
export interface AdmissionProcess extends ProcessShape {
  readonly position: AdmissionPosition;
  readonly events: AdmissionEvents;
}

export const initialAdmission: AdmissionPosition = { state: 'none' };

const prefix = 'admission/';
export const admissionProcessId = (membershipId: string): string => prefix + membershipId;
export const membershipIdOf = (processId: string): string => processId.slice(prefix.length);

/** As `workflows/index` names it, and what supervisors see it called. */
export const admissionWorkflow = { workflow: 'rosterAdmission', summary: '花名册准入' } as const;

/**
 * Who writes: the HR account that runs the unit's staff decides, also about themselves, as they may put themselves into the list.
 */
export function admissionActorOf(position: AdmissionPosition, { holding }: Actor): AdmissionActor {
  return holding?.role === 'hr-account' && keepsStaffOf(position, holding.institutionId) ? 'unit' : 'other';
}

/** The unit must act while it waits; for a village clinic its township unit. */
export function admissionFace({ state, personId, institutionId, keeperId }: AdmissionPosition): ProcessFace {
  const isWaiting = state === 'awaiting-review';
  return {
    personId,
    institutionId,
    actsNext: isWaiting ? { who: 'institution', institutionId: keeperId ?? institutionId } : undefined,
    closed: !isWaiting,
  };
}
