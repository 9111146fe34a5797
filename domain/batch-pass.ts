import type { BatchPassAction, BatchPassActor, BatchPassState } from '../contracts/batch-pass-states';

/** Nobody has confirmed it yet: the state before the first event. */
export type BatchPassPositionState = BatchPassState | 'none';

/** 批量通过 (R-N3): who may do what in which state. Only the reviewer whose batch it is has anything to do with it. */
export const batchPassTable = {
  none: { reviewer: ['begin'] },
  running: { reviewer: ['cancel'] },
  done: {},
  cancelled: {},
  failed: {},
} as const satisfies Record<
  BatchPassPositionState,
  Partial<Record<BatchPassActor, readonly BatchPassAction[]>>
>;

/** What happens without a letter: each file has its outcome, or the platform can't do its part. */
export const batchPassOccurrences = {
  running: ['all-decided', 'given-up'],
} as const;
export type BatchPassOccurrence = (typeof batchPassOccurrences)['running'][number];

/** What this actor may do now. */
export function batchPassActionsOf(
  state: BatchPassPositionState,
  actor: BatchPassActor,
): readonly BatchPassAction[] {
  const byActor: Partial<Record<BatchPassActor, readonly BatchPassAction[]>> = batchPassTable[state];
  return byActor[actor] ?? [];
}

const after = {
  begin: 'running',
  'all-decided': 'done',
  cancel: 'cancelled',
  'given-up': 'failed',
} as const satisfies Record<BatchPassAction | BatchPassOccurrence, BatchPassState>;

/** The state after what was allowed, or has happened. */
export const nextBatchPassState = (what: BatchPassAction | BatchPassOccurrence): BatchPassState =>
  after[what];

export const batchPassIsOpen = (state: BatchPassPositionState): boolean => state === 'running';
