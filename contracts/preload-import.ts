import { Type, type Static } from '@sinclair/typebox';
import { preloadImportActions, preloadImportStates } from './preload-import-states';
import { rosters } from './roster-states';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** Importing a file into one of the unit's preloaded lists (R-I1): uploaded, checked as a whole, looked at, confirmed. */

export const preloadImport = Type.Object({
  id,
  roster: oneOf(rosters),
  state: oneOf(preloadImportStates),
  fileFault: orNull(Type.String({ description: '文件不能导入的原因，一句话' })),
  rows: Type.Integer({ description: '已核对的行数' }),
  readyRows: Type.Integer({ description: '可导入的行数，含有提示的' }),
  warnedRows: Type.Integer({ description: '可导入但有提示的行数' }),
  listedRows: Type.Integer({ description: '已在名单或名册中的行数，不会改变' }),
  faultyRows: Type.Integer({ description: '有误、不导入的行数' }),
  addedRows: Type.Integer({ description: '已导入的人数' }),
  hasReasons: Type.Boolean({ description: '有可下载的错误和提示' }),
  createdAt: time,
  expiresAt: orNull({ ...time, description: '须在此之前确认；正在核对或导入的，此时仍未完成即结束' }),
  endedAt: orNull(time),
  availableActions: Type.Array(oneOf(preloadImportActions)),
});
export type PreloadImport = Static<typeof preloadImport>;

const which = Type.Object({ id });

export const preloadImportRoutes = {
  'GET /preloaded-lists/:roster/imports/latest': {
    summary: '这份名单最近的一次导入：尚未完成的，或 7 天内结束的',
    tag: 'preload-import',
    params: Type.Object({ roster: oneOf(rosters) }),
    response: Type.Object({ import: orNull(preloadImport) }),
  },
  'POST /preload-imports': {
    summary: '上传名单（.xlsx，不超过 10 MB），开始核对',
    tag: 'preload-import',
    file: true,
    body: Type.Object({ roster: oneOf(rosters) }),
    response: preloadImport,
    changesProcess: true,
    problems: [
      'file-too-large',
      'file-not-accepted',
      'already-exists',
      'outcome-unknown',
      'too-many-requests',
    ],
  },
  'GET /preload-imports/:id': {
    summary: '一次导入的进度和结果',
    tag: 'preload-import',
    params: which,
    response: preloadImport,
    problems: ['not-found'],
  },
  'POST /preload-imports/:id/confirmation': {
    summary: '确认导入核对无误的人员',
    tag: 'preload-import',
    params: which,
    response: preloadImport,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'POST /preload-imports/:id/cancellation': {
    summary: '取消导入；已导入的人员保留',
    tag: 'preload-import',
    params: which,
    response: preloadImport,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'GET /preload-imports/:id/reasons.xlsx': {
    summary: '下载有误和有提示的行，及其行号和原因（下载会被记录）；修改后可直接再次上传',
    tag: 'preload-import',
    params: which,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['not-found'],
  },
} as const satisfies Routes;
