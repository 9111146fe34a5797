import type {
  PreloadFileFault,
  PreloadImportAction,
  PreloadImportActor,
  PreloadImportState,
} from '../contracts/preload-import-states';
import {
  mostPreloadedRows,
  preloadedColumnWords,
  requiredColumns,
} from '../contracts/preloaded-list-choices';

/** Nobody has uploaded it yet: the state before the first event. */
export type PreloadImportPositionState = PreloadImportState | 'none';

/** An import into a preloaded list (R-I1): who may do what in which state. Only the unit has anything to do with it. */
export const preloadImportTable = {
  none: { unit: ['upload'] },
  checking: { unit: ['cancel'] },
  checked: { unit: ['commit', 'cancel'] },
  committing: { unit: ['cancel'] },
  done: {},
  cancelled: {},
  refused: {},
  expired: {},
  failed: {},
} as const satisfies Record<
  PreloadImportPositionState,
  Partial<Record<PreloadImportActor, readonly PreloadImportAction[]>>
>;

/** What happens without a letter: the check ends, all rows are in, nobody has confirmed in time, the platform can't do its part. */
export const preloadImportOccurrences = {
  checking: ['check-passed', 'check-refused', 'given-up'],
  checked: ['time-over'],
  committing: ['rows-added', 'given-up'],
} as const;
export type PreloadImportOccurrence =
  (typeof preloadImportOccurrences)[keyof typeof preloadImportOccurrences][number];

/** What this actor may do now. A file of which no row would go in can only be given up. */
export function preloadImportActionsOf(
  { state, readyRows = 0 }: { readonly state: PreloadImportPositionState; readonly readyRows?: number },
  actor: PreloadImportActor,
): readonly PreloadImportAction[] {
  const byActor: Partial<Record<PreloadImportActor, readonly PreloadImportAction[]>> =
    preloadImportTable[state];
  return (byActor[actor] ?? []).filter((action) => action !== 'commit' || readyRows > 0);
}

const after = {
  upload: 'checking',
  'check-passed': 'checked',
  'check-refused': 'refused',
  commit: 'committing',
  'rows-added': 'done',
  cancel: 'cancelled',
  'time-over': 'expired',
  'given-up': 'failed',
} as const satisfies Record<PreloadImportAction | PreloadImportOccurrence, PreloadImportState>;

/** The state after what was allowed, or has happened. */
export const nextPreloadImportState = (
  what: PreloadImportAction | PreloadImportOccurrence,
): PreloadImportState => after[what];

/** Open: it holds the unit's one place for this list. */
export const preloadImportIsOpen = (state: PreloadImportPositionState): boolean =>
  state === 'checking' || state === 'checked' || state === 'committing';

const required = requiredColumns.map((column) => `“${preloadedColumnWords[column]}”`).join('');

const fileSentences = {
  'file-lost': '上传的文件已不存在，请重新上传。',
  'not-a-workbook': '这不是可以读取的 Excel 文件（.xlsx），请用下载的模板填写后再上传。',
  'too-much-content': '文件解压后内容过多，不能导入。请删除多余的行、列、工作表和图片，或分成几份上传。',
  'no-headings': `文件第一张工作表的前 10 行中没有表头，表头须有${required}。请用下载的模板填写后再上传。`,
  'double-heading': '表头有重复的列，请删去一列后再上传。',
  'no-rows': '表中没有人员，请填写后再上传。',
  'too-many-rows': `一次最多导入 ${mostPreloadedRows} 人，请分成几份上传。`,
  'merged-cells': '表中有合并的单元格，请取消合并、逐行填写后再上传。',
} as const satisfies Record<PreloadFileFault, string>;

/** Why the file can't be imported and what to do. `at` is the place in Excel: `A5:A6`. */
export const preloadFileSentence = (fault: PreloadFileFault, at?: string): string =>
  at ? `${fileSentences[fault]}（位置：${at}）` : fileSentences[fault];
