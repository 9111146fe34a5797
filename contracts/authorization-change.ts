import { Type, type Static } from '@sinclair/typebox';
import { personMatch } from './authorization';
import {
  authorizationChangeActions,
  authorizationChangeKinds,
  authorizationChangeStates,
} from './authorization-change-states';
import { documentTypes } from './identity-states';
import { officeContact } from './office-contact';
import { whichBusiness } from './own-business';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** 转移业务管理人 and 辅助管理员 (R-H5, manual 001 §6): of the administrator, of who is asked, and of who gives rights there. */

/** Somebody who works in the business beside its administrator. */
export const assistant = Type.Object({
  id,
  name: Type.String(),
  since: time,
  isRemovable: Type.Boolean({ description: '由业务管理人添加的可以移除；随分账号取得的由分账号管理' }),
});
export type Assistant = Static<typeof assistant>;

/** What the person has begun, or is asked to accept. */
export const ownChange = Type.Object({
  id,
  ...whichBusiness,
  kind: oneOf(authorizationChangeKinds),
  state: oneOf(authorizationChangeStates),
  isInitiator: Type.Boolean({ description: '由本人发起；否则是请本人接受的' }),
  otherName: Type.String({ description: '对方姓名；对方接受之前隐去' }),
  checkId: orNull(Type.String({ format: 'uuid', description: '本人要完成的人脸识别' })),
  isInReview: Type.Boolean({ description: '已申请人工核验，等待平台管理员办理' }),
  expiresAt: orNull(time),
  changedAt: time,
  availableActions: Type.Array(oneOf(authorizationChangeActions)),
});
export type OwnChange = Static<typeof ownChange>;

/** A business that the person administers: only its administrator hands it over and adds assistants. */
export const administeredBusiness = Type.Object({
  id,
  ...whichBusiness,
  since: time,
  contact: orNull(officeContact),
  assistants: Type.Array(assistant),
});
export type AdministeredBusiness = Static<typeof administeredBusiness>;

const params = Type.Object({ id });
const whichAssistant = Type.Object({ id, assistantId: id });

export const authorizationChangeRoutes = {
  'GET /own-businesses/:id': {
    summary: '本人担任业务管理人的一项业务，及其辅助管理员',
    tag: 'authorization',
    params,
    response: administeredBusiness,
    problems: ['not-found'],
  },
  'PUT /own-businesses/:id/contact': {
    summary: '业务管理人填写本人的所在部门和办公电话，本单位人事在业务帐号管理中可见',
    tag: 'authorization',
    params,
    body: officeContact,
    response: administeredBusiness,
    problems: ['not-found'],
  },
  'POST /own-businesses/:id/matches': {
    summary: '转移或添加前核对：姓名、证件类型和证件编号是否属于同一位认证成功的人员（每天 10 次）',
    tag: 'authorization',
    params,
    body: Type.Object({
      name: Type.String({ maxLength: 100 }),
      documentType: oneOf(documentTypes),
      documentNumber: Type.String({ maxLength: 40 }),
    }),
    response: personMatch,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'too-many-requests'],
  },
  'POST /own-businesses/:id/changes': {
    summary: '转移业务管理人，或添加辅助管理员；随后由本人完成人脸识别，再由对方接受',
    tag: 'authorization',
    params,
    body: Type.Object({ kind: oneOf(authorizationChangeKinds), matchId: id }),
    response: ownChange,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'already-exists', 'not-verified', 'outcome-unknown'],
  },
  'POST /own-businesses/:id/assistants/:assistantId/removal': {
    summary: '业务管理人移除辅助管理员，其权限立即终止',
    tag: 'authorization',
    params: whichAssistant,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'POST /authorization-changes/:id/withdrawal': {
    summary: '发起人撤回转移或添加',
    tag: 'authorization',
    params,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'POST /authorization-changes/:id/acceptance': {
    summary: '接受转移，或接受担任辅助管理员；权限立即生效',
    tag: 'authorization',
    params,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'already-exists', 'not-verified', 'outcome-unknown'],
  },
  'POST /authorization-changes/:id/refusal': {
    summary: '不接受',
    tag: 'authorization',
    params,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'GET /authorizations/:id/assistants': {
    summary: '一项授权的辅助管理员',
    tag: 'authorization',
    params,
    response: Type.Object({ items: Type.Array(assistant) }),
    problems: ['not-found'],
  },
  'POST /authorizations/:id/assistants/:assistantId/removal': {
    summary: '单位人事管理主体账号或其主管部门移除辅助管理员，其权限立即终止',
    tag: 'authorization',
    params: whichAssistant,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
} as const satisfies Routes;
