/** States and actions of one 批量通过 (R-N3). Plain constants: the console may import this file at run time. */
export const batchPassStates = ['running', 'done', 'cancelled', 'failed'] as const;
export type BatchPassState = (typeof batchPassStates)[number];

export const batchPassStateWords = {
  running: '正在逐份通过',
  done: '已完成',
  cancelled: '已停止',
  failed: '未能完成',
} as const satisfies Record<BatchPassState, string>;

export const batchPassActions = ['begin', 'cancel'] as const;
export type BatchPassAction = (typeof batchPassActions)[number];

/** The reviewer whose batch it is; anybody else. */
export const batchPassActors = ['reviewer', 'other'] as const;
export type BatchPassActor = (typeof batchPassActors)[number];

/** What came of one file; nothing yet, while it is undecided. */
export const batchPassOutcomes = ['passed', 'refused'] as const;
export type BatchPassOutcome = (typeof batchPassOutcomes)[number];

/** So many may be chosen. */
export const mostChosen = 500;
/** After its end the results are kept for so long. */
export const daysOfBatchPass = 30;
