import { Type, type Static } from '@sinclair/typebox';
import { codesOf } from './choice';
import { documentTypes } from './identity-states';
import { personFilter } from './person-filter';
import { pageOf, pageQuery } from './page';
import { establishments, posts, titles } from './personal-details-choices';
import { rosters } from './roster-states';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** 预传在职名单 and 预传退休名单 of the asker's own unit (R-I1, manual 002 §2.2.3, §2.2.4). */

const roster = oneOf(rosters, '在职，或退休名单');

/** What is asked of a person. Texts are judged by our own rules, in words. */
const columns = {
  name: Type.String({ maxLength: 100, description: '姓名' }),
  documentType: oneOf(documentTypes, '证件类型'),
  internalDepartment: orNull(Type.String({ maxLength: 200, description: '内设机构' })),
  post: orNull(oneOf(codesOf(posts), '岗位')),
  establishment: orNull(oneOf(codesOf(establishments), '编制')),
  title: orNull(oneOf(codesOf(titles), '职称')),
};
const documentNumber = Type.String({ maxLength: 60, description: '证件号码' });
const phone = orNull(Type.String({ maxLength: 32, description: '手机' }));

export const newPreloadedPerson = Type.Object({ ...columns, documentNumber, phone });
export type NewPreloadedPerson = Static<typeof newPreloadedPerson>;
export const changedPreloadedPerson = Type.Object({
  ...columns,
  documentNumber: Type.Optional({ ...documentNumber, description: '证件号码；不改的省略' }),
  phone: Type.Optional({ ...phone, description: '手机；不改的省略' }),
});
export type ChangedPreloadedPerson = Static<typeof changedPreloadedPerson>;

export const preloadedSorts = ['newest', 'oldest', 'name', 'name-descending'] as const;
export type PreloadedSort = (typeof preloadedSorts)[number];

export const preloadedRow = Type.Object({
  id,
  ...columns,
  documentNumberMasked: orNull(Type.String({ description: '本人离开名册后不再保留' })),
  phoneMasked: orNull(Type.String()),
  version: Type.Integer(),
  createdAt: time,
  usedAt: orNull({ ...time, description: '本人绑定并比对一致、进入名册的时间' }),
  availableActions: Type.Array(oneOf(['edit', 'delete'] as const)),
});
export type PreloadedRow = Static<typeof preloadedRow>;

/** Names and numbers never stand in an address, so lists are asked for by `POST`. */
export const preloadedFilter = Type.Object({
  ...personFilter,
  used: Type.Optional(Type.Boolean({ description: '已使用，或未使用' })),
});
export type PreloadedFilter = Static<typeof preloadedFilter>;

const sort = Type.Optional(oneOf(preloadedSorts, '录入时间或姓名；默认最近录入的在前'));
const whichRow = Type.Object({ id });
const whichList = Type.Object({ roster });
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const preloadedListRoutes = {
  'GET /preloaded-lists/:roster': {
    summary: '本单位一份预传名单的人数',
    tag: 'preloaded-list',
    params: whichList,
    response: Type.Object({ unused: Type.Integer(), used: Type.Integer() }),
  },
  'GET /preloaded-lists/:roster/template.xlsx': {
    summary: '预传文件模板（含下拉选项和填写说明）',
    tag: 'preloaded-list',
    params: whichList,
    produces: excel,
  },
  'POST /preloaded-lists/:roster/clearance': {
    summary: '清空名单中未使用的人员',
    tag: 'preloaded-list',
    params: whichList,
    body: Type.Object({ unused: Type.Integer({ minimum: 1, description: '所见的未使用人数' }) }),
    response: Type.Object({ deleted: Type.Integer() }),
    changesProcess: true,
    problems: ['changed-elsewhere', 'not-allowed-now'],
  },
  'POST /preloaded-lists/:roster/search': {
    summary: '查询名单',
    tag: 'preloaded-list',
    params: whichList,
    body: Type.Object({ ...pageQuery, filter: preloadedFilter, sort }),
    response: pageOf(preloadedRow),
  },
  'POST /preloaded-lists/:roster/export.xlsx': {
    summary: '导出所筛选的名单，证件号码完整显示（导出会被记录）',
    tag: 'preloaded-list',
    params: whichList,
    body: Type.Object({ filter: preloadedFilter, sort }),
    produces: excel,
    problems: ['too-many-requests'],
  },
  'POST /preloaded-lists/:roster/rows': {
    summary: '单个新增',
    tag: 'preloaded-list',
    params: whichList,
    body: Type.Object({ values: newPreloadedPerson }),
    response: preloadedRow,
    changesProcess: true,
    problems: ['already-exists'],
  },
  'PUT /preloaded-rows/:id': {
    summary: '编辑未使用的一行',
    tag: 'preloaded-list',
    params: whichRow,
    body: Type.Object({ version: Type.Integer(), values: changedPreloadedPerson }),
    response: preloadedRow,
    changesProcess: true,
    problems: ['not-found', 'already-exists', 'changed-elsewhere', 'not-allowed-now'],
  },
  'DELETE /preloaded-rows/:id': {
    summary: '删除未使用的一行',
    tag: 'preloaded-list',
    params: whichRow,
    response: Type.Object({ deleted: Type.Integer() }),
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now'],
  },
} as const satisfies Routes;
