import {
  transferActors,
  type TransferAction,
  type TransferActor,
  type TransferState,
} from '../contracts/transfer-out-states';

/** Nobody has asked yet: the state before the first event. */
export type TransferPositionState = TransferState | 'none';

/** 转出申请 (R-I5): who may do what in which state. Refused or withdrawn, it may be asked for again. */
export const transferTable = {
  none: { person: ['ask'] },
  'awaiting-review': { person: ['withdraw'], unit: ['release', 'refuse'] },
  released: {},
  refused: { person: ['ask'] },
  withdrawn: { person: ['ask'] },
  left: {},
} as const satisfies Record<TransferPositionState, Partial<Record<TransferActor, readonly TransferAction[]>>>;

/** What this actor may do now. */
export function transferActionsOf(
  state: TransferPositionState,
  actor: TransferActor,
): readonly TransferAction[] {
  const byActor: Partial<Record<TransferActor, readonly TransferAction[]>> = transferTable[state];
  return byActor[actor] ?? [];
}

/** Every action that somebody may take in a state, for the page's diagram. */
export const transferActionsIn = (state: TransferPositionState): readonly TransferAction[] =>
  transferActors.flatMap((actor) => transferActionsOf(state, actor));

const after = {
  ask: 'awaiting-review',
  withdraw: 'withdrawn',
  release: 'released',
  refuse: 'refused',
  left: 'left',
} as const satisfies Record<TransferAction | 'left', TransferState>;

/** The state after an action that was allowed, or after the unit has let the person go by itself while they waited. */
export const nextTransferState = (what: TransferAction | 'left'): TransferState => after[what];
