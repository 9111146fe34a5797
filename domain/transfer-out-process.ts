import type { Actor } from '../contracts/message';
import type { TransferActor } from '../contracts/transfer-out-states';
import type { TransferOutEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';
import { keepsStaffOf, type KeptUnit } from './staff-keeper';
import type { TransferPositionState } from './transfer-out';

/** Where a person's wish to leave a unit's roster stands (R-I5). */
export interface TransferPosition extends KeptUnit {
  readonly state: TransferPositionState;
  /** How often it was asked for. */
  readonly round: number;
  /** Absent before it is asked for. */
  readonly personId?: string;
}

/** The process of one membership: `transfer-out/{membership}`. */
export interface TransferOutProcess extends ProcessShape {
  readonly position: TransferPosition;
  readonly events: TransferOutEvents;
}

export const initialTransfer: TransferPosition = { state: 'none', round: 0 };

const prefix = 'transfer-out/';
export const transferProcessId = (membershipId: string): string => prefix + membershipId;
export const transferMembershipOf = (processId: string): string => processId.slice(prefix.length);

/** As `workflows/index` names it, and what supervisors see it called. */
export const transferWorkflow = { workflow: 'transferOut', summary: '转出申请' } as const;

/** Who writes. Whoever acts for themselves is taken for the person: whose the membership is, the rows say when it is recorded. */
export function transferActorOf(position: TransferPosition, { holding }: Actor): TransferActor {
  if (!holding) return 'person';
  return holding.role === 'hr-account' && keepsStaffOf(position, holding.institutionId) ? 'unit' : 'other';
}

/** The unit must act while it waits; for a village clinic its township unit. */
export function transferFace({ state, personId, institutionId, keeperId }: TransferPosition): ProcessFace {
  const isWaiting = state === 'awaiting-review';
  return {
    personId,
    institutionId,
    actsNext: isWaiting ? { who: 'institution', institutionId: keeperId ?? institutionId } : undefined,
    closed: !isWaiting,
  };
}
