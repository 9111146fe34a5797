import type { Actor } from '../contracts/message';
import type { UnitAccountActor, UnitAccountState } from '../contracts/unit-account-states';
import type { AccountScope } from './account-scope';
import type { UnitAccountEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where a unit's account stands (R-E1). The code itself is in the rows alone. */
export interface UnitAccountPosition extends AccountScope {
  readonly state: UnitAccountState;
  /** The unit; absent before the account is issued. */
  readonly institutionId?: string;
  /** ms since the epoch; while a code waits to be used. */
  readonly codeExpiresAtMs?: number;
  /** Who works with the account, also while a new code waits for a successor. */
  readonly administratorId?: string;
}

/** The process of one account: `account/{id}`. */
export interface UnitAccountProcess extends ProcessShape {
  readonly position: UnitAccountPosition;
  readonly events: UnitAccountEvents;
}

export const initialUnitAccount: UnitAccountPosition = { state: 'unissued' };

export const unitAccountProcessId = (accountId: string): string => `account/${accountId}`;
export const accountIdOf = (processId: string): string => processId.slice('account/'.length);

/** Whoever acts by such a right issues, if the tree says so, which only the rows know; anybody else has a code. */
export const unitAccountActorOf = ({ holding }: Actor): UnitAccountActor =>
  holding?.role === 'hr-account' || holding?.role === 'platform-administrator' ? 'issuer' : 'activator';

/** Rests unless a code waits; then it is the unit's turn, which has nobody yet, or its administrator's successor's. */
export function unitAccountFace(position: UnitAccountPosition): ProcessFace {
  const { state, institutionId, administratorId, kind, businessCodes } = position;
  return {
    personId: administratorId,
    institutionId,
    businessCode: kind === 'business' ? businessCodes?.[0] : undefined,
    actsNext: state === 'issued' ? { who: 'institution', institutionId } : undefined,
    closed: state !== 'issued',
  };
}
