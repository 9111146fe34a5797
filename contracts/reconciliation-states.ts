/** 对账 (R-P4), with its words on screen. Plain constants: the console may import this file at run time. */

export const billStates = ['waiting', 'compared', 'none'] as const;
export type BillState = (typeof billStates)[number];

export const billStateWords = {
  waiting: '等待账单',
  compared: '已对账',
  none: '当日无交易',
} as const satisfies Record<BillState, string>;

/** A line of a bill, or what would be one. */
export const billKinds = ['payment', 'refund'] as const;
export type BillKind = (typeof billKinds)[number];
export const billKindWords = { payment: '收款', refund: '退款' } as const satisfies Record<BillKind, string>;

export const differenceKinds = ['unknown', 'missing', 'amount', 'state'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
export const differenceKindWords = {
  unknown: '账单有、系统没有',
  missing: '系统有、账单没有',
  amount: '金额不一致',
  state: '状态不一致',
} as const satisfies Record<DifferenceKind, string>;

/** What became of a difference. `gone`: compared again, both sides agree. */
export const differenceStates = ['open', 'settled', 'explained', 'gone'] as const;
export type DifferenceState = (typeof differenceStates)[number];
export const differenceStateWords = {
  open: '待处理',
  settled: '已处理',
  explained: '已说明',
  gone: '已消除',
} as const satisfies Record<DifferenceState, string>;

/** So many days are added up where nobody says which. */
export const feeTotalDays = 31;
/** So many at most at once. */
export const mostFeeTotalDays = 366;
