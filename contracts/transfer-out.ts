import { Type, type Static } from '@sinclair/typebox';
import { documentTypes } from './identity-states';
import { personFilter } from './person-filter';
import { pageOf, pageQuery } from './page';
import { rightsOfUnit, staffInstitution } from './roster';
import { staffScopes } from './roster-states';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';
import { transferActions, transferStates } from './transfer-out-states';

/** 转出申请: a person in a unit's roster asks to be released, and the unit decides (R-C3, R-I5). */

/** What its person reads of it. */
export const ownTransfer = Type.Object({
  state: oneOf(transferStates),
  reason: Type.String(),
  opinion: orNull(Type.String({ description: '单位不同意的原因' })),
  submittedAt: time,
});
export type OwnTransfer = Static<typeof ownTransfer>;

/** All but names and numbers stands in the console's address. */
export const transferFilter = Type.Object({
  state: Type.Optional(oneOf(transferStates)),
  scope: Type.Optional(oneOf(staffScopes, '本单位，或所管的村卫生室（服务站）；不填为两者')),
  institutionId: Type.Optional(id),
  ...personFilter,
});
export type TransferFilter = Static<typeof transferFilter>;

export const transferSorts = ['oldest', 'newest'] as const;
export type TransferSort = (typeof transferSorts)[number];

export const transferItem = Type.Object({
  id,
  name: Type.String({ description: '花名册中的姓名' }),
  documentType: orNull(oneOf(documentTypes)),
  documentNumberMasked: Type.String(),
  institution: staffInstitution,
  internalDepartment: orNull(Type.String()),
  state: oneOf(transferStates),
  workingDays: Type.Integer({ description: '已等待的工作日' }),
  submittedAt: time,
});
export type TransferItem = Static<typeof transferItem>;

export const transferDetail = Type.Composite([
  transferItem,
  Type.Object({
    round: Type.Integer({ description: '第几次申请' }),
    reason: Type.String(),
    opinion: orNull(Type.String()),
    phoneMasked: orNull(Type.String()),
    enteredAt: time,
    rights: rightsOfUnit,
    availableActions: Type.Array(oneOf(transferActions)),
  }),
]);
export type TransferDetail = Static<typeof transferDetail>;

export const transferDecision = Type.Object({
  decision: oneOf(['release', 'refuse'] as const),
  leftOn: Type.Optional(Type.String({ format: 'date', description: '同意：转出时间' })),
  opinion: Type.Optional(Type.String({ maxLength: 500, description: '不同意的原因，本人会看到' })),
  round: Type.Optional(Type.Integer({ description: '审批时所见的是第几次申请' })),
});
export type TransferDecision = Static<typeof transferDecision>;

const params = Type.Object({ id });
const problems = ['not-allowed-now', 'remark-missing', 'outcome-unknown'] as const;

export const transferOutRoutes = {
  'POST /unit/transfer-requests': {
    summary: '申请转出所在单位',
    tag: 'transfer-out',
    body: Type.Object({ reason: Type.String({ maxLength: 500 }) }),
    response: ownTransfer,
    changesProcess: true,
    problems,
  },
  'POST /unit/transfer-requests/withdrawal': {
    summary: '撤回尚未审批的转出申请',
    tag: 'transfer-out',
    response: ownTransfer,
    changesProcess: true,
    problems: ['not-allowed-now', 'outcome-unknown'],
  },
  'POST /transfer-requests/search': {
    summary: '转出申请，等待最久的在前',
    tag: 'transfer-out',
    body: Type.Object({
      filter: transferFilter,
      sort: Type.Optional(oneOf(transferSorts)),
      ...pageQuery,
    }),
    response: pageOf(transferItem),
  },
  'POST /transfer-requests/export.xlsx': {
    summary: '按筛选条件导出 Excel（证件号码不完整显示）；导出会被记录',
    tag: 'transfer-out',
    body: Type.Object({ filter: transferFilter, sort: Type.Optional(oneOf(transferSorts)) }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['too-many-requests'],
  },
  'GET /transfer-requests/:id': {
    summary: '一份转出申请；查看会被记录',
    tag: 'transfer-out',
    params,
    response: transferDetail,
  },
  'POST /transfer-requests/:id/decision': {
    summary: '同意转出，绑定随之解除；或写明原因不同意',
    tag: 'transfer-out',
    params,
    body: transferDecision,
    response: transferDetail,
    changesProcess: true,
    problems,
  },
} as const satisfies Routes;
