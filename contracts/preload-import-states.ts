/** States and actions of one import into a preloaded list (R-I1). Plain constants: the console may import this file at run time. */
export const preloadImportStates = [
  'checking',
  'checked',
  'committing',
  'done',
  'cancelled',
  'refused',
  'expired',
  'failed',
] as const;
export type PreloadImportState = (typeof preloadImportStates)[number];

export const preloadImportStateWords = {
  checking: '正在核对',
  checked: '待确认',
  committing: '正在导入',
  done: '导入完成',
  cancelled: '已取消',
  refused: '文件不能导入',
  expired: '逾期未确认',
  failed: '未能完成',
} as const satisfies Record<PreloadImportState, string>;

export const preloadImportActions = ['upload', 'commit', 'cancel'] as const;
export type PreloadImportAction = (typeof preloadImportActions)[number];

/** The unit whose list it is, by its HR account; anybody else. */
export const preloadImportActors = ['unit', 'other'] as const;
export type PreloadImportActor = (typeof preloadImportActors)[number];

/** How a row of the file was judged: it goes in; it goes in, with something to know; it is in the list already; it stays out. */
export const rowOutcomes = ['ready', 'warned', 'listed', 'faulty'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Why a file as a whole can't be imported. */
export const preloadFileFaults = [
  'file-lost',
  'not-a-workbook',
  'too-much-content',
  'no-headings',
  'double-heading',
  'no-rows',
  'too-many-rows',
  'merged-cells',
] as const;
export type PreloadFileFault = (typeof preloadFileFaults)[number];
