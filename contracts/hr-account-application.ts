import { Type, type Static } from '@sinclair/typebox';
import { departmentDecision, departmentProgress, sentPictures } from './department-review';
import {
  hrApplicationActions,
  hrApplicationPictures,
  hrApplicationStates,
} from './hr-account-application-states';
import { identityStates } from './identity-states';
import { institutionName, pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';
import { unitFacts } from './unit';

/** Applying for a unit's HR account (申请账号, R-E2): the mini-program's pages, and the supervising department's queue. */

/** What people may type; what is wrong with it is said by our own rules, in words. */
export const hrApplicationForm = Type.Object({
  department: Type.String({ maxLength: 100, description: '申请人所在部门' }),
  officePhone: Type.String({ maxLength: 40, description: '办公电话' }),
});
export type HrApplicationForm = Static<typeof hrApplicationForm>;

const pictures = Type.Object({ 'application-form': id, 'employment-proof': Type.Optional(id) });

/** The unit that was picked, to be confirmed before applying. */
export const hrApplicationUnit = Type.Composite([
  unitFacts,
  Type.Object({
    address: orNull(Type.String()),
    department: orNull(Type.String({ description: '审核申请的主管部门；为空则不能申请' })),
    hasAdministrator: Type.Boolean({ description: '已有人事管理主体账号，通过后即更换' }),
  }),
]);
export type HrApplicationUnit = Static<typeof hrApplicationUnit>;

export const hrApplicationSummary = Type.Object({
  id,
  institution: institutionName,
  institutionCode: Type.String(),
  department: institutionName,
  applicantName: Type.String(),
  state: oneOf(hrApplicationStates),
  opinion: orNull(Type.String({ description: '意见' })),
  submittedAt: time,
});
export type HrApplicationSummary = Static<typeof hrApplicationSummary>;

const queueItem = Type.Composite([
  hrApplicationSummary,
  Type.Object({ workingDays: Type.Integer({ description: '已等待的工作日' }) }),
]);

export const hrApplicationDetail = Type.Composite([
  hrApplicationSummary,
  Type.Object({
    form: hrApplicationForm,
    identityState: oneOf(identityStates, '申请人此刻的实名认证状态'),
    round: Type.Integer({ description: '第几次提交' }),
    phoneMasked: Type.String({ description: '申请人手机' }),
    documentNumberMasked: Type.String({ description: '申请人证件号码' }),
    formerAdministrator: orNull(Type.String({ description: '现任管理员姓名；只给审核人，待审核时' })),
    pictures: sentPictures(hrApplicationPictures),
    progress: departmentProgress,
    historyUrl: orNull(Type.String()),
    availableActions: Type.Array(oneOf(hrApplicationActions)),
  }),
]);
export type HrApplicationDetail = Static<typeof hrApplicationDetail>;

const params = Type.Object({ id });

export const hrAccountApplicationRoutes = {
  'GET /hr-account-applications/own': {
    summary: '本人的单位人事账号申请',
    tag: 'hr-account-application',
    response: Type.Object({ items: Type.Array(hrApplicationSummary) }),
  },
  'GET /hr-account-applications/units/:id': {
    summary: '申请前确认单位信息',
    tag: 'hr-account-application',
    params,
    response: hrApplicationUnit,
  },
  'POST /hr-account-applications/blank-form-links': {
    summary: '取得人事账号申请表的下载链接：24 小时内有效，任何浏览器无需登录即可下载',
    tag: 'hr-account-application',
    body: Type.Object({ institutionId: id, form: hrApplicationForm }),
    response: Type.Object({ url: Type.String(), expiresAt: time }),
    changesProcess: true,
    problems: ['not-allowed-now', 'too-many-requests'],
  },
  'POST /hr-account-applications': {
    summary: '提交单位人事账号申请',
    tag: 'hr-account-application',
    body: Type.Object({ institutionId: id, form: hrApplicationForm, pictures }),
    response: hrApplicationDetail,
    changesProcess: true,
    problems: ['not-verified', 'not-allowed-now', 'already-exists', 'too-many-requests', 'outcome-unknown'],
  },
  'POST /hr-account-applications/:id/correction': {
    summary: '按意见修改后重新提交',
    tag: 'hr-account-application',
    params,
    body: Type.Object({ form: hrApplicationForm, pictures }),
    response: hrApplicationDetail,
    changesProcess: true,
    problems: ['not-verified', 'not-allowed-now', 'already-exists', 'outcome-unknown'],
  },
  'POST /hr-account-applications/:id/withdrawal': {
    summary: '撤回尚未审核的申请',
    tag: 'hr-account-application',
    params,
    response: hrApplicationDetail,
    changesProcess: true,
    problems: ['not-allowed-now', 'outcome-unknown'],
  },
  'GET /hr-account-applications': {
    summary: '待审核的单位人事账号申请，等待最久的在前',
    tag: 'hr-account-application',
    query: Type.Object({
      ...pageQuery,
      state: Type.Optional(oneOf(hrApplicationStates)),
      q: Type.Optional(Type.String({ maxLength: 64, description: '单位名称的任意部分' })),
    }),
    response: pageOf(queueItem),
  },
  'GET /hr-account-applications/:id': {
    summary: '一份单位人事账号申请：申请人本人、主管部门；查看会被记录',
    tag: 'hr-account-application',
    params,
    response: hrApplicationDetail,
  },
  'POST /hr-account-applications/:id/decision': {
    summary: '通过，申请人随即成为该单位的管理员，或写明意见后拒绝',
    tag: 'hr-account-application',
    params,
    body: departmentDecision,
    response: hrApplicationDetail,
    changesProcess: true,
    problems: ['not-allowed-now', 'not-verified', 'remark-missing', 'already-exists', 'outcome-unknown'],
  },
} as const satisfies Routes;
