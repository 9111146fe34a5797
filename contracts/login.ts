import { Type, type Static } from '@sinclair/typebox';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';
import { askableCodePurposes, loginCodePurposes } from './sms-code-purposes';

/** Login, sessions and the account (R-A1 … R-A6). */

const phone = Type.String({ pattern: '^1[3-9][0-9]{9}$', description: '11 位手机号码' });
const smsCode = Type.String({ pattern: '^[0-9]{6}$', description: '6 位短信验证码' });
const wechatCode = Type.String({ minLength: 1, maxLength: 128, description: 'wx.login 取得的 code' });

/** The versions of the privacy notice and the user agreement that the person was shown and accepted (R-V1). */
export const consentShown = Type.Object({ privacy: Type.String(), agreement: Type.String() });

export const roleNames = [
  'hr-account',
  'sub-account',
  'business-administrator',
  'assistant',
  'platform-administrator',
  'supervisor',
] as const;
export type RoleName = (typeof roleNames)[number];

/** One right that the person holds now; its id is what `PUT /session/role` takes. */
export const role = Type.Object({
  id,
  role: oneOf(roleNames),
  roleLabel: Type.String({ description: '账号类型，例如“业务管理人”' }),
  institutionId: id,
  institutionCode: Type.String(),
  institutionName: Type.String(),
  institutionKind: Type.String({ description: '“department”为主管部门，其余为单位' }),
  businessCode: orNull(Type.String()),
  businessName: orNull(Type.String()),
  accountNumber: Type.String({ description: '机构编码，业务账号后接两位业务编码；分账号的为其账号' }),
  since: Type.String({ format: 'date-time', description: '取得该账号的时间' }),
});
export type Role = Static<typeof role>;

export const identityStates = ['unverified', 'pending', 'verified', 'failed'] as const;

/** The account itself, as its owner sees it. */
export const person = Type.Object({
  id,
  name: orNull(Type.String()),
  identityState: oneOf(identityStates),
  documentType: orNull(Type.String()),
  documentNumberMasked: orNull(Type.String()),
  phoneMasked: orNull(Type.String()),
  hasWechat: Type.Boolean(),
  closesAt: orNull(Type.String({ format: 'date-time', description: '申请了注销的：何时注销' })),
});
export type Person = Static<typeof person>;

/** Who is logged in, as what. `csrfToken` goes into `X-CSRF-Token` of each changing request of a cookie session. */
export const session = Type.Object({
  id,
  person,
  roles: Type.Array(role),
  activeRole: orNull(role),
  csrfToken: Type.String(),
  expiresAt: time,
});
export type Session = Static<typeof session>;

/**
 * Logged in, or asked for more: a verified account on an unknown device, or unused for 180 days, must name its
 * holder and the document's last six (R-A2). `token` is the bearer of clients without cookies (the mini-program).
 */
export const loginOutcome = Type.Union([
  Type.Object({
    outcome: Type.Literal('logged-in'),
    token: orNull(Type.String()),
    session,
  }),
  Type.Object({
    outcome: Type.Literal('confirm-identity'),
    challenge: Type.String(),
    triesLeft: Type.Integer(),
    expiresAt: time,
  }),
]);
export type LoginOutcome = Static<typeof loginOutcome>;

export const entrances = ['candidate', 'institution'] as const;
/** A ticket of an activation comes from there alone, binds its scanner to the account, and opens no session (R-E1). */
export const ticketEntrances = [...entrances, 'activation'] as const;
export type TicketEntrance = (typeof ticketEntrances)[number];
export const ticketStates = ['waiting', 'scanned', 'confirmed', 'refused', 'expired', 'used'] as const;
export type TicketState = (typeof ticketStates)[number];
const entrance = oneOf(entrances);
const ticketSecret = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$', description: '二维码中的 22 位登录码' });

export const loginRoutes = {
  'GET /login/options': {
    summary: '前端启动时需要的信息：协议版本、是否为演示环境、订阅消息模板',
    tag: 'login',
    response: Type.Object({
      privacyVersion: Type.String(),
      agreementVersion: Type.String(),
      sandboxOrigin: orNull(Type.String()),
      subscriptionTemplates: Type.Object(
        {
          submit: Type.Array(Type.String()),
          review: Type.Array(Type.String()),
          pay: Type.Array(Type.String()),
        },
        { description: '提交、申请人工核验、支付时请求用户订阅的微信消息模板' },
      ),
    }),
  },
  'POST /login/wechat': {
    summary: '微信授权登录，首次登录时建立账号',
    tag: 'login',
    body: Type.Object({ code: wechatCode, consents: consentShown }),
    response: loginOutcome,
    problems: ['consent-outdated', 'login-code-wrong', 'provider-unavailable', 'too-many-requests'],
  },
  'POST /login/sms-codes': {
    summary: '发送短信验证码（每个号码每分钟一次、每天十次）',
    tag: 'login',
    body: Type.Object({
      phone,
      purpose: oneOf(askableCodePurposes, '验证码的用途，不能用于其他用途'),
      consents: consentShown,
    }),
    response: Type.Object({ expiresInSeconds: Type.Integer(), resendAfterSeconds: Type.Integer() }),
    problems: ['consent-outdated', 'too-many-requests'],
  },
  'POST /login/sms': {
    summary: '手机验证码登录，首次登录时建立账号',
    tag: 'login',
    body: Type.Object({
      phone,
      code: smsCode,
      purpose: oneOf(loginCodePurposes, '获取验证码时的用途'),
      consents: consentShown,
    }),
    response: loginOutcome,
    problems: ['consent-outdated', 'login-code-wrong', 'too-many-requests'],
  },
  'POST /login/confirmations': {
    summary: '在新设备上登录已认证的账号时，核对姓名和证件号码后六位',
    tag: 'login',
    body: Type.Object({
      challenge: Type.String({ maxLength: 64 }),
      name: Type.String({ minLength: 1, maxLength: 64 }),
      lastSix: Type.String({ pattern: '^[0-9A-Za-z()（）]{6}$' }),
    }),
    response: loginOutcome,
    problems: ['login-code-wrong', 'identity-mismatch', 'too-many-requests'],
  },
  'POST /login/tickets': {
    summary: '电脑端取得登录二维码（有效 2 分钟，仅限本浏览器）',
    tag: 'login',
    body: Type.Object({
      entrance,
      accountNumber: Type.Optional(Type.String({ pattern: '^[0-9]{10}([0-9]{2,3})?$' })),
    }),
    response: Type.Object({ id, ticket: ticketSecret, url: Type.String(), expiresAt: time }),
    problems: ['too-many-requests'],
  },
  'GET /login/tickets/:id': {
    summary: '等待二维码被扫描和确认（长轮询，状态改变或 25 秒后返回）',
    tag: 'login',
    params: Type.Object({ id }),
    query: Type.Object({ seen: Type.Optional(oneOf(ticketStates)) }),
    response: Type.Object({ state: oneOf(ticketStates) }),
  },
  'POST /login/tickets/:id/session': {
    summary: '二维码确认后，等待的浏览器换取会话',
    tag: 'login',
    params: Type.Object({ id }),
    response: session,
    problems: ['ticket-not-usable'],
  },
  'POST /login/ticket-scans': {
    summary: '手机端扫描登录二维码，查看是谁在请求登录',
    tag: 'login',
    body: Type.Object({ ticket: ticketSecret }),
    response: Type.Object({
      id,
      entrance: oneOf(ticketEntrances),
      activation: orNull(
        Type.Object(
          { accountNumber: Type.String(), institutionName: Type.String(), holderTitle: Type.String() },
          { description: '入口为 activation 时：确认后本人将绑定到该账号，激活后成为 holderTitle' },
        ),
      ),
      browser: Type.String({ description: '请求登录的浏览器，例如“Windows 上的 Chrome”' }),
      address: Type.String({ description: '请求来自的网络地址' }),
      requestedAt: time,
      expiresAt: time,
      roles: Type.Array(role),
      preselectedRoleId: orNull(id),
    }),
    problems: ['ticket-not-usable', 'too-many-requests'],
  },
  'POST /login/tickets/:id/confirm': {
    summary: '手机端确认登录；机构授权端须选择账号。账号激活：确认绑定微信，姓名须与填写的一致',
    tag: 'login',
    params: Type.Object({ id }),
    body: Type.Object({ ticket: ticketSecret, roleId: orNull(id) }),
    problems: ['ticket-not-usable', 'not-verified', 'identity-mismatch', 'wechat-not-proven'],
  },
  'POST /login/tickets/:id/refuse': {
    summary: '手机端拒绝登录',
    tag: 'login',
    params: Type.Object({ id }),
    body: Type.Object({ ticket: ticketSecret }),
    problems: ['ticket-not-usable'],
  },
  'GET /session': { summary: '当前会话', tag: 'login', response: session },
  'PUT /session/role': {
    summary: '选择或切换账号（业务、单位、账号类型）',
    tag: 'login',
    body: Type.Object({ roleId: orNull(id) }),
    response: session,
  },
  'DELETE /session': { summary: '退出登录', tag: 'login' },
  'GET /persons/me': { summary: '本人账号', tag: 'login', response: person },
  'POST /persons/me/phone': {
    summary: '以短信验证码绑定手机；该号码已有账号时合并',
    tag: 'login',
    body: Type.Object({ phone, code: smsCode }),
    response: loginOutcome,
    problems: ['login-code-wrong', 'accounts-not-joinable', 'too-many-requests'],
  },
  'POST /persons/me/wechat-phone': {
    summary: '以微信手机号授权绑定手机；该号码已有账号时合并',
    tag: 'login',
    body: Type.Object({ code: wechatCode }),
    response: loginOutcome,
    problems: ['login-code-wrong', 'accounts-not-joinable', 'provider-unavailable', 'too-many-requests'],
  },
  'POST /persons/me/wechat': {
    summary: '绑定微信；该微信已有账号时合并',
    tag: 'login',
    body: Type.Object({ code: wechatCode }),
    response: loginOutcome,
    problems: ['login-code-wrong', 'accounts-not-joinable', 'provider-unavailable', 'too-many-requests'],
  },
} as const satisfies Routes;
