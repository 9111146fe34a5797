import type { AccountRecoveryAction, AccountRecoveryState } from '../contracts/account-recovery-states';
import type { AccountRecoveryEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/**
 * Getting back the account that has proven a document before (R-B7): whoever has scanned that document from another account
 * shows the face that belongs to it. Recovered, there is no account left that could ask again.
 */
export const accountRecoveryTable = {
  unrecovered: ['ask'],
  asked: [],
  recovered: [],
} as const satisfies Record<AccountRecoveryState, readonly AccountRecoveryAction[]>;

/** A scan that was found to belong to another account can be followed by a recovery for so long. */
export const proofMinutes = 30;

/** Where the recovery by one account stands. */
export interface AccountRecoveryPosition {
  readonly state: AccountRecoveryState;
  /** Who has scanned the document: the account that becomes part of the first one. */
  readonly personId?: string;
  /** The face check that is waited for, or was last. */
  readonly checkId?: string;
}

/** The process of one account: `recovery/{person}`. */
export interface AccountRecoveryProcess extends ProcessShape {
  readonly position: AccountRecoveryPosition;
  readonly events: AccountRecoveryEvents;
}

export const initialAccountRecovery: AccountRecoveryPosition = { state: 'unrecovered' };

export const accountRecoveryProcessId = (personId: string): string => `recovery/${personId}`;

export const accountRecoveryFace = ({ state, personId }: AccountRecoveryPosition): ProcessFace => ({
  personId,
  closed: state !== 'asked',
});
