import { Type, type Static } from '@sinclair/typebox';
import { documentTypes } from './identity-states';
import { personFilter } from './person-filter';
import { pageOf, pageQuery } from './page';
import { staffInstitution } from './roster';
import type { Routes } from './route';
import { admissionActions, admissionStates, mostPassedAtOnce } from './roster-admission-states';
import { rosters, staffScopes } from './roster-states';
import { id, oneOf, orNull, time } from './shape';
import { internalDepartmentName } from './unit-information';

/** 实名认证审核（非预传库人员）: who has bound to the unit and isn't in its lists; passed, corrected or returned (R-I2, R-I3). */

/** All but names and numbers stands in the console's address. */
export const admissionFilter = Type.Object({
  state: Type.Optional(oneOf(admissionStates)),
  scope: Type.Optional(oneOf(staffScopes, '本单位（默认），或所管的村卫生室（服务站）')),
  institutionId: Type.Optional(id),
  isFlagged: Type.Optional(Type.Boolean({ description: '证件号码在预传名单中而姓名不同' })),
  ...personFilter,
});
export type AdmissionFilter = Static<typeof admissionFilter>;

export const admissionSorts = ['oldest', 'newest'] as const;
export type AdmissionSort = (typeof admissionSorts)[number];

export const admissionItem = Type.Object({
  id,
  personName: Type.String(),
  documentType: orNull(oneOf(documentTypes)),
  documentNumberMasked: Type.String(),
  institution: staffInstitution,
  internalDepartment: orNull(Type.String()),
  isFlagged: Type.Boolean(),
  state: oneOf(admissionStates),
  workingDays: Type.Integer({ description: '已等待的工作日' }),
  submittedAt: time,
});
export type AdmissionItem = Static<typeof admissionItem>;

export const admissionDetail = Type.Composite([
  admissionItem,
  Type.Object({
    phoneMasked: orNull(Type.String()),
    listedId: orNull(Type.String({ description: '预传名单中的那一行；审核时带回' })),
    listedName: orNull(Type.String({ description: '预传名单中该证件号码的姓名；只在姓名不同时' })),
    roster: oneOf(rosters, '通过后进入的花名册'),
    reason: orNull(Type.String({ description: '退回原因' })),
    internalDepartmentId: orNull(id),
    internalDepartments: Type.Array(internalDepartmentName),
    progress: Type.Array(
      Type.Object({
        at: time,
        what: Type.String(),
        who: Type.String({ description: '机构与身份，不含姓名' }),
      }),
    ),
    availableActions: Type.Array(oneOf(admissionActions)),
  }),
]);
export type AdmissionDetail = Static<typeof admissionDetail>;

export const admissionDecision = Type.Object({
  decision: oneOf(admissionActions),
  listedId: Type.Optional(
    orNull(
      Type.String({
        format: 'uuid',
        description: '通过和编辑：打开时看到的预传名单行；其间有变动的不予通过',
      }),
    ),
  ),
  name: Type.Optional(Type.String({ maxLength: 100, description: '编辑：花名册中的姓名' })),
  internalDepartmentId: Type.Optional(Type.String({ format: 'uuid', description: '编辑：所在的内设机构' })),
  reason: Type.Optional(Type.String({ maxLength: 500, description: '退回的原因，申请人会看到' })),
});
export type AdmissionDecision = Static<typeof admissionDecision>;

/** 批量通过: each by itself, and which were not, with the reason. */
export const admissionPasses = Type.Object({
  passed: Type.Integer(),
  left: Type.Array(Type.Object({ id, personName: Type.String(), reason: Type.String() })),
});
export type AdmissionPasses = Static<typeof admissionPasses>;

const params = Type.Object({ id });

export const rosterAdmissionRoutes = {
  'POST /admissions/search': {
    summary: '绑定到本单位而不在预传名单的人员',
    tag: 'roster-admission',
    body: Type.Object({
      filter: admissionFilter,
      sort: Type.Optional(oneOf(admissionSorts)),
      ...pageQuery,
    }),
    response: pageOf(admissionItem),
  },
  'POST /admissions/export.xlsx': {
    summary: '按筛选条件导出 Excel（证件号码不完整显示）；导出会被记录',
    tag: 'roster-admission',
    body: Type.Object({ filter: admissionFilter, sort: Type.Optional(oneOf(admissionSorts)) }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['too-many-requests'],
  },
  'POST /admissions/passes': {
    summary: '批量通过选中的人员：逐人办理，未通过的说明原因',
    tag: 'roster-admission',
    body: Type.Object({
      ids: Type.Array(id, { minItems: 1, maxItems: mostPassedAtOnce, uniqueItems: true }),
    }),
    response: admissionPasses,
    changesProcess: true,
    problems: ['no-permission', 'outcome-unknown'],
  },
  'GET /admissions/:id': {
    summary: '一名待审核人员；查看会被记录',
    tag: 'roster-admission',
    params,
    response: admissionDetail,
  },
  'POST /admissions/:id/decision': {
    summary: '通过、修改后进入花名册，或写明原因后退回，绑定随之解除',
    tag: 'roster-admission',
    params,
    body: admissionDecision,
    response: admissionDetail,
    changesProcess: true,
    problems: ['not-allowed-now', 'remark-missing', 'outcome-unknown'],
  },
} as const satisfies Routes;
