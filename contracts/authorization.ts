import { Type, type Static } from '@sinclair/typebox';
import {
  authorizationActions,
  authorizationScopes,
  authorizationStates,
  unusedState,
} from './authorization-states';
import { business, businessCode } from './business';
import { documentTypes } from './identity-states';
import { institutionName, pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** Business authorization of institutions (机构业务授权, R-H2 to R-H4, R-H6): the table of manual 001 §5. */

/** Who did something last, and what, in words. */
const lastChange = Type.Object({
  text: Type.String({ description: '可直接显示，例如“生成授权码”' }),
  personName: orNull(Type.String()),
  institutionName: orNull(Type.String()),
  at: time,
});

export const authorizationRow = Type.Object({
  id: orNull(Type.String({ format: 'uuid', description: '授权编号；从未生成过授权码时为空' })),
  institution: institutionName,
  institutionCode: Type.String(),
  business,
  state: oneOf(authorizationStates),
  isBeingActivated: Type.Boolean({ description: '有人已填写授权码，正在进行人脸识别' }),
  isSuspended: Type.Boolean({ description: '是否使用已关闭：业务管理人目前没有权限' }),
  codeIssuedAt: orNull(time),
  codeExpiresAt: orNull(time),
  activatedAt: orNull(time),
  holder: orNull(Type.Object({ name: Type.String(), phoneMasked: orNull(Type.String()) })),
  assistants: Type.Integer({ description: '辅助管理员人数' }),
  lastChange: orNull(lastChange),
  availableActions: Type.Array(oneOf(authorizationActions)),
});
export type AuthorizationRow = Static<typeof authorizationRow>;

export const authorizationCode = Type.Object({
  institution: institutionName,
  business,
  code: Type.String({ description: '10 位授权码，形如 K7M2Q-X9PHR；查看会被记录' }),
  expiresAt: time,
});
export type AuthorizationCode = Static<typeof authorizationCode>;

/** Which rows: of which units, and which business. */
const rowFilter = {
  scope: Type.Optional(oneOf(authorizationScopes, '主管部门可查看直接下属机构；默认本单位')),
  q: Type.Optional(Type.String({ maxLength: 64, description: '机构名称的任意部分，或机构编码开头' })),
  business: Type.Optional(businessCode),
};

/** How many codes of the selection wait unused, before and after, and which of this portion could not be reset. */
export const batchReset = Type.Object({
  before: Type.Integer(),
  reset: Type.Integer({ description: '本次重置的授权码' }),
  after: Type.Integer({ description: '还未重置的，再次请求即继续' }),
  left: Type.Array(
    Type.Object({ institutionName: Type.String(), businessName: Type.String(), reason: Type.String() }),
    { description: '本次没有重置的授权码，及原因' },
  ),
});
export type BatchReset = Static<typeof batchReset>;

/** Whether name and number are those of one verified person. */
export const personMatch = Type.Object({
  matchId: orNull(Type.String({ format: 'uuid', description: '不一致时为空' })),
  nameMasked: orNull(Type.String()),
  document: orNull(
    Type.Object({ type: oneOf(documentTypes), numberMasked: Type.String() }, { description: '认证的证件' }),
  ),
  left: Type.Integer({ description: '今天还可以核对的次数' }),
});
export type PersonMatch = Static<typeof personMatch>;

const whichAuthorization = Type.Object({ id });

export const authorizationRoutes = {
  'GET /authorizations': {
    summary: '机构业务授权表：每个机构的每项业务一行，按机构编码、业务编码排列，未生成的也在内',
    tag: 'authorization',
    query: Type.Object({
      ...pageQuery,
      ...rowFilter,
      state: Type.Optional(
        oneOf([...authorizationStates, unusedState], 'unused：授权码未使用的，即已生成未激活和待本人确认'),
      ),
    }),
    response: pageOf(authorizationRow),
    problems: ['no-permission'],
  },
  'POST /authorizations': {
    summary: '为一个机构的一项业务生成授权码（90 天有效，只能使用一次）；原来未使用的授权码立即作废',
    tag: 'authorization',
    body: Type.Object({ institutionId: id, businessCode }),
    response: authorizationRow,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'POST /authorizations/batch-resets': {
    summary: '批量解除未激活授权码：每次至多 50 个，返回前后的数量',
    tag: 'authorization',
    body: Type.Object(rowFilter),
    response: batchReset,
    changesProcess: true,
    problems: ['no-permission', 'outcome-unknown'],
  },
  'POST /authorizations/:id/reset': {
    summary: '重置：未使用的授权码立即作废，恢复为未生成',
    tag: 'authorization',
    params: whichAuthorization,
    response: authorizationRow,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'POST /authorizations/:id/revocation': {
    summary: '解除授权：业务管理人的权限立即终止，恢复为未生成',
    tag: 'authorization',
    params: whichAuthorization,
    response: authorizationRow,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'POST /authorizations/:id/suspension': {
    summary: '停用（是否使用：否）：业务管理人的权限立即暂停，下一次请求即不能办理',
    tag: 'authorization',
    params: whichAuthorization,
    response: authorizationRow,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'POST /authorizations/:id/resumption': {
    summary: '恢复使用（是否使用：是）：业务管理人的权限恢复',
    tag: 'authorization',
    params: whichAuthorization,
    response: authorizationRow,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'POST /authorizations/:id/matches': {
    summary: '直接授权前核对：姓名和身份证号码是否属于同一位认证成功的人员（每天 10 次）',
    tag: 'authorization',
    params: whichAuthorization,
    body: Type.Object({
      name: Type.String({ maxLength: 100 }),
      documentNumber: Type.String({ maxLength: 40, description: '居民身份证号码' }),
    }),
    response: personMatch,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'too-many-requests'],
  },
  'POST /authorizations/:id/offers': {
    summary: '直接授权给核对一致的人员，由本人确认并完成人脸识别后生效',
    tag: 'authorization',
    params: whichAuthorization,
    body: Type.Object({ matchId: id }),
    response: authorizationRow,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'already-exists', 'outcome-unknown'],
  },
  'GET /authorizations/:id/code': {
    summary: '查看可使用的授权码；查看会被记录',
    tag: 'authorization',
    params: whichAuthorization,
    response: authorizationCode,
    problems: ['not-found', 'not-allowed-now'],
  },
} as const satisfies Routes;
