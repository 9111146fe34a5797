/**
 * States and actions of 转出申请 (R-I5), with their words on screen. Plain constants: both front ends may import this file at run
 * time.
 */
export const transferStates = ['awaiting-review', 'released', 'refused', 'withdrawn', 'left'] as const;
export type TransferState = (typeof transferStates)[number];

export const transferStateWords = {
  'awaiting-review': '待单位审批',
  released: '同意转出',
  refused: '不同意转出',
  withdrawn: '已撤回',
  left: '已离开单位',
} as const satisfies Record<TransferState, string>;

export const transferActions = ['ask', 'withdraw', 'release', 'refuse'] as const;
export type TransferAction = (typeof transferActions)[number];

/** Seen from one membership: whose it is, the unit's HR account, anybody else. */
export const transferActors = ['person', 'unit', 'other'] as const;
export type TransferActor = (typeof transferActors)[number];
