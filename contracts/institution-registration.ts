import { Type, type Static } from '@sinclair/typebox';
import { departmentDecision, departmentProgress, sentPictures } from './department-review';
import {
  registrableKinds,
  registrationActions,
  registrationMaterials,
  registrationStates,
} from './institution-registration-states';
import { institutionName, pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** New institutions (机构注册 / 补增申请, R-D): the public pages, and the queue of the supervising department. */

/** What people may type; what is wrong with it is said by our own rules, in words. */
export const registrationForm = Type.Object({
  applicantName: Type.String({ maxLength: 100, description: '申请人姓名' }),
  name: Type.String({ maxLength: 200, description: '机构名称' }),
  address: Type.String({ maxLength: 300, description: '机构地址' }),
  kind: oneOf(registrableKinds, '机构类别'),
  supervisorId: Type.String({ format: 'uuid', description: '主管单位' }),
  creditCode: Type.Optional(Type.String({ maxLength: 40, description: '统一社会信用代码，按机构类别' })),
  licenceNumber: Type.Optional(
    Type.String({ maxLength: 60, description: '执业许可证号或备案凭证编号，按机构类别' }),
  ),
});
export type RegistrationForm = Static<typeof registrationForm>;

/** The pictures that the kind of institution asks for, by slot. */
const materials = Type.Object({
  'application-form': id,
  'credit-certificate': Type.Optional(id),
  licence: Type.Optional(id),
});

export const registrationSummary = Type.Object({
  id,
  name: Type.String(),
  supervisor: institutionName,
  kind: oneOf(registrableKinds),
  state: oneOf(registrationStates),
  opinion: orNull(Type.String({ description: '意见' })),
  submittedAt: time,
});
export type RegistrationSummary = Static<typeof registrationSummary>;

const queueItem = Type.Composite([
  registrationSummary,
  Type.Object({ workingDays: Type.Integer({ description: '已等待的工作日' }) }),
]);

export const registrationDetail = Type.Composite([
  registrationSummary,
  Type.Object({
    form: registrationForm,
    round: Type.Integer({ description: '第几次提交' }),
    notice: orNull(Type.Object({ version: Type.String(), acceptedAt: time })),
    phoneMasked: Type.String({ description: '申请人手机' }),
    materials: sentPictures(registrationMaterials),
    institutionCode: orNull(Type.String({ description: '收录后的机构编码' })),
    progress: departmentProgress,
    historyUrl: orNull(Type.String()),
    availableActions: Type.Array(oneOf(registrationActions)),
  }),
]);
export type RegistrationDetail = Static<typeof registrationDetail>;

/** One row of the whole library, or of what is being applied for. */
export const libraryAnswer = Type.Object({
  name: Type.String(),
  supervisorName: orNull(Type.String()),
  state: oneOf(registrationStates),
});

const params = Type.Object({ id });
const sent = { form: registrationForm, materials };

export const institutionRegistrationRoutes = {
  'GET /supervising-institutions': {
    summary: '可选的主管单位：按名称任意部分查找；村卫生室的主管单位是卫生院',
    tag: 'institution-registration',
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 64 })),
      kind: Type.Optional(oneOf(registrableKinds)),
    }),
    response: Type.Object({ items: Type.Array(institutionName) }),
    problems: ['too-many-requests'],
  },
  'POST /institution-registrations/library-search': {
    summary: '详细搜索：按主管单位和完整机构名称查询是否已收录或正在申请',
    tag: 'institution-registration',
    body: Type.Object({ supervisorId: id, name: Type.String({ minLength: 2, maxLength: 200 }) }),
    response: Type.Object({ items: Type.Array(libraryAnswer) }),
    problems: ['too-many-requests'],
  },
  'GET /institution-registrations/own': {
    summary: '手机搜索：本手机号提交的补增申请',
    tag: 'institution-registration',
    response: Type.Object({ items: Type.Array(registrationSummary) }),
  },
  'POST /institution-registrations/form-checks': {
    summary: '核对填写的内容，在上传证照之前',
    tag: 'institution-registration',
    body: registrationForm,
    problems: ['already-exists', 'too-many-requests'],
  },
  'POST /institution-registrations/blank-form.pdf': {
    summary: '单位用户注册申请表（PDF），带已填写的内容，打印后盖章',
    tag: 'institution-registration',
    body: registrationForm,
    produces: 'application/pdf',
    problems: ['too-many-requests'],
  },
  'POST /institution-registrations': {
    summary: '提交补增申请',
    tag: 'institution-registration',
    body: Type.Object({
      ...sent,
      noticeVersion: Type.String({ maxLength: 32, description: '所同意的补增申请须知的版本' }),
    }),
    response: registrationDetail,
    changesProcess: true,
    problems: [
      'already-exists',
      'not-allowed-now',
      'consent-outdated',
      'too-many-requests',
      'outcome-unknown',
    ],
  },
  'POST /institution-registrations/:id/correction': {
    summary: '按意见修改后重新提交',
    tag: 'institution-registration',
    params,
    body: Type.Object(sent),
    response: registrationDetail,
    changesProcess: true,
    problems: ['already-exists', 'not-allowed-now', 'outcome-unknown'],
  },
  'GET /institution-registrations': {
    summary: '待审核的机构注册，等待最久的在前',
    tag: 'institution-registration',
    query: Type.Object({
      ...pageQuery,
      state: Type.Optional(oneOf(registrationStates)),
      q: Type.Optional(Type.String({ maxLength: 64, description: '机构名称的任意部分' })),
    }),
    response: pageOf(queueItem),
  },
  'GET /institution-registrations/:id': {
    summary: '一份机构注册：申请人本人、主管部门；查看会被记录',
    tag: 'institution-registration',
    params,
    response: registrationDetail,
  },
  'POST /institution-registrations/:id/decision': {
    summary: '收录并分配机构编码，或写明意见后拒绝',
    tag: 'institution-registration',
    params,
    body: departmentDecision,
    response: registrationDetail,
    changesProcess: true,
    problems: ['not-allowed-now', 'remark-missing', 'already-exists', 'outcome-unknown'],
  },
} as const satisfies Routes;
