import { Type, type Static } from '@sinclair/typebox';
import { documentTypes } from './identity-states';
import { pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { admissionActions, admissionStates } from './roster-admission-states';
import { rosters } from './roster-states';
import { id, oneOf, orNull, time } from './shape';
import { internalDepartmentName } from './unit-information';

/** 实名认证审核（非预传库人员）: who has bound to the unit and isn't in its lists; passed, corrected or returned (R-I2, R-I3). */

/** All but names and numbers stands in the console's address. */
export const admissionFilter = Type.Object({
  state: Type.Optional(oneOf(admissionStates)),
  isFlagged: Type.Optional(Type.Boolean({ description: '证件号码在预传名单中而姓名不同' })),
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: '姓名的任意部分' })),
  documentNumber: Type.Optional(Type.String({ minLength: 4, maxLength: 40, description: '完整证件号码' })),
});
export type AdmissionFilter = Static<typeof admissionFilter>;

export const admissionSorts = ['oldest', 'newest'] as const;

export const admissionItem = Type.Object({
  id,
  personName: Type.String(),
  documentType: orNull(oneOf(documentTypes)),
  documentNumberMasked: Type.String(),
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
    historyUrl: orNull(Type.String()),
    availableActions: Type.Array(oneOf(admissionActions)),
  }),
]);
export type AdmissionDetail = Static<typeof admissionDetail>;

export const admissionDecision = Type.Object({
  decision: oneOf(admissionActions),
  name: Type.Optional(Type.String({ maxLength: 100, description: '编辑：花名册中的姓名' })),
  internalDepartmentId: Type.Optional(Type.String({ format: 'uuid', description: '编辑：所在的内设机构' })),
  reason: Type.Optional(Type.String({ maxLength: 500, description: '退回的原因，申请人会看到' })),
});
export type AdmissionDecision = Static<typeof admissionDecision>;

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
