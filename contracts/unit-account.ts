import { Type, type Static } from '@sinclair/typebox';
import { consentShown, ticketStates } from './login';
import { institutionName, pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';
import {
  activationCodeStates,
  activationSteps,
  bindingRefusals,
  followAnswers,
  issueListOutcomes,
  unitAccountActions,
  unitAccountKinds,
  unitAccountStates,
} from './unit-account-states';

/** Accounts of units (1+N): the department's list of HR accounts (R-E1), and the activation of any account in a browser. */

/** A business that an account is for. */
const accountBusiness = Type.Object({ code: Type.String(), name: Type.String() });

/** Who works with an account, or who is to; a phone is masked wherever it is listed. */
export const accountContact = Type.Object({
  name: Type.String(),
  phoneMasked: orNull(Type.String()),
  department: orNull(Type.String()),
  officePhone: orNull(Type.String()),
});
export type AccountContact = Static<typeof accountContact>;

export const unitAccountSummary = Type.Object({
  id: orNull(Type.String({ format: 'uuid', description: '账号编号；未发放时为空' })),
  kind: oneOf(unitAccountKinds),
  businesses: Type.Array(accountBusiness, { description: '业务账号的一项业务，或分账号所选的业务' }),
  accountNumber: Type.String({
    description: '账号：机构编码；业务账号后接两位业务编码，分账号后接三位序号',
  }),
  institution: institutionName,
  state: oneOf(unitAccountStates),
  codeState: orNull(oneOf(activationCodeStates)),
  codeExpiresAt: orNull(time),
  administrator: orNull(accountContact),
  planned: orNull(accountContact),
  activatedAt: orNull(time),
  availableActions: Type.Array(oneOf(unitAccountActions)),
});
export type UnitAccountSummary = Static<typeof unitAccountSummary>;

export const activationCode = Type.Object({
  kind: oneOf(unitAccountKinds),
  businesses: Type.Array(accountBusiness),
  accountNumber: Type.String(),
  institution: institutionName,
  code: Type.String({ description: '10 位激活码，形如 K7M2Q-X9PHR；查看会被记录' }),
  expiresAt: time,
});
export type ActivationCode = Static<typeof activationCode>;

/** One activation as the browser that holds its cookie sees it. What is filled in may be changed until it is done. */
export const accountActivation = Type.Object({
  kind: oneOf(unitAccountKinds),
  accountNumber: Type.String(),
  institutionName: Type.String(),
  holderTitle: Type.String({ description: '激活后成为什么，例如“人事管理主体账号管理员”' }),
  step: oneOf(activationSteps, '接下来要做的一步；之前的各步都可以返回修改，直到激活成功'),
  details: orNull(
    Type.Object({
      name: Type.String(),
      phoneMasked: Type.String(),
      department: Type.String(),
      officePhone: Type.String(),
    }),
  ),
  follow: orNull(oneOf(followAnswers)),
  wechat: orNull(Type.Object({ nameMasked: Type.String({ description: '已绑定微信的人员姓名' }) })),
  phoneIsProven: Type.Boolean(),
  codeExpiresAt: Type.String({ format: 'date-time', description: '激活码的期限，须在此之前完成激活' }),
  expiresAt: Type.String({
    format: 'date-time',
    description: '本浏览器须在此之前完成，否则重新输入激活码继续',
  }),
});
export type AccountActivation = Static<typeof accountActivation>;

/** One row of an uploaded list of units that are to get an account. */
export const issueListRow = Type.Object({
  line: Type.Integer({ description: 'Excel 中的行号' }),
  institutionCode: Type.String({ description: '表中填写的机构编码' }),
  institutionName: Type.String({ description: '表中填写的机构名称' }),
  outcome: oneOf(issueListOutcomes),
  reason: orNull(Type.String({ description: '不发放的原因' })),
  institution: orNull(institutionName),
});
export type IssueListRow = Static<typeof issueListRow>;

const whichAccount = Type.Object({ id });

export const unitAccountRoutes = {
  'GET /unit-accounts': {
    summary: '直接下属机构的人事管理主体账号，按机构编码排列，未发放的也在内',
    tag: 'unit-account',
    query: Type.Object({
      ...pageQuery,
      q: Type.Optional(Type.String({ maxLength: 64, description: '机构名称的任意部分，或机构编码开头' })),
      state: Type.Optional(oneOf(unitAccountStates)),
    }),
    response: pageOf(unitAccountSummary),
  },
  'POST /unit-accounts': {
    summary: '为直接下属机构发放账号和激活码（30 天有效）',
    tag: 'unit-account',
    body: Type.Object({ institutionId: id }),
    response: unitAccountSummary,
    changesProcess: true,
    problems: ['not-found', 'already-exists', 'outcome-unknown'],
  },
  'GET /unit-accounts/issue-list-template.xlsx': {
    summary: '批量发放的名单模板，已列出尚未发放的直接下属机构（最多 500 个）',
    tag: 'unit-account',
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'POST /unit-accounts/issue-lists': {
    summary: '核对批量发放名单（.xlsx，最多 500 行）；只核对，不发放',
    tag: 'unit-account',
    file: true,
    response: Type.Object({ rows: Type.Array(issueListRow) }),
    problems: ['file-not-accepted', 'file-too-large'],
  },
  'POST /unit-accounts/:id/reissue': {
    summary: '重新发放激活码，原激活码立即作废；已激活的账号由新的管理员激活后更换',
    tag: 'unit-account',
    params: whichAccount,
    response: unitAccountSummary,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'POST /unit-accounts/:id/revocation': {
    summary: '撤销账号：激活码作废，管理员的权限立即终止',
    tag: 'unit-account',
    params: whichAccount,
    response: unitAccountSummary,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'GET /unit-accounts/:id/code': {
    summary: '查看可使用的激活码；查看会被记录',
    tag: 'unit-account',
    params: whichAccount,
    response: activationCode,
    problems: ['not-found', 'not-allowed-now'],
  },
  'POST /account-activations': {
    summary: '以账号和激活码开始激活，或从上次的步骤继续（原浏览器随即失效）',
    tag: 'unit-account',
    body: Type.Object({
      accountNumber: Type.String({ maxLength: 32, description: '激活通知单上的账号，10 至 13 位数字' }),
      code: Type.String({ maxLength: 40, description: '10 位激活码，空格和“-”可省略' }),
    }),
    response: accountActivation,
    problems: ['activation-code-wrong', 'too-many-requests'],
  },
  'GET /account-activations/current': {
    summary: '本浏览器正在进行的激活',
    tag: 'unit-account',
    response: accountActivation,
    problems: ['activation-over'],
  },
  'DELETE /account-activations/current': {
    summary: '本浏览器不再办理这次激活，以便激活其他账号；以同一激活码可在任何浏览器继续',
    tag: 'unit-account',
  },
  'PUT /account-activations/current/details': {
    summary: '填写管理员信息；改姓名须重新绑定微信，改手机须重新验证',
    tag: 'unit-account',
    body: Type.Object({
      name: Type.String({ maxLength: 100, description: '管理员姓名，与其实名认证一致' }),
      phone: Type.Optional(
        Type.String({ maxLength: 32, description: '管理员手机；已填写过的可省略，保持不变' }),
      ),
      department: Type.String({ maxLength: 100, description: '所在部门' }),
      officePhone: Type.String({ maxLength: 40, description: '办公电话' }),
      consents: consentShown,
    }),
    response: accountActivation,
    problems: ['activation-over', 'consent-outdated'],
  },
  'POST /account-activations/current/follow': {
    summary: '关注公众号，或跳过',
    tag: 'unit-account',
    body: Type.Object({ answer: oneOf(followAnswers) }),
    response: accountActivation,
    problems: ['activation-over', 'not-allowed-now'],
  },
  'POST /account-activations/current/ticket': {
    summary: '取得绑定微信的二维码（有效 2 分钟，仅限本浏览器）',
    tag: 'unit-account',
    response: Type.Object({ id, ticket: Type.String(), url: Type.String(), expiresAt: time }),
    problems: ['activation-over', 'not-allowed-now', 'too-many-requests'],
  },
  'GET /account-activations/current/ticket/:id': {
    summary: '等待二维码被扫描和确认（长轮询，状态改变或 25 秒后返回）；confirmed 后绑定已完成',
    tag: 'unit-account',
    params: Type.Object({ id }),
    query: Type.Object({ seen: Type.Optional(oneOf(ticketStates)) }),
    response: Type.Object({
      state: oneOf(ticketStates),
      refusedBecause: orNull(oneOf(bindingRefusals)),
    }),
    problems: ['activation-over', 'not-found'],
  },
  'POST /account-activations/current/sms-codes': {
    summary: '向填写的管理员手机发送短信验证码',
    tag: 'unit-account',
    response: Type.Object({ expiresInSeconds: Type.Integer(), resendAfterSeconds: Type.Integer() }),
    problems: ['activation-over', 'not-allowed-now', 'too-many-requests'],
  },
  'POST /account-activations/current/phone': {
    summary: '以短信验证码验证管理员手机',
    tag: 'unit-account',
    body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$', description: '6 位短信验证码' }) }),
    response: accountActivation,
    problems: ['activation-over', 'not-allowed-now', 'login-code-wrong', 'too-many-requests'],
  },
  'POST /account-activations/current/completion': {
    summary: '完成激活：绑定的人成为该单位的人事管理主体账号，可以扫码登录',
    tag: 'unit-account',
    response: accountActivation,
    changesProcess: true,
    problems: ['activation-over', 'not-allowed-now', 'not-verified', 'identity-mismatch', 'outcome-unknown'],
  },
} as const satisfies Routes;
