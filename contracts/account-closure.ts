import { Type, type Static } from '@sinclair/typebox';
import { closureActions, closureObstacles, closureStates } from './account-closure-states';
import { sentCode } from './own-data';
import type { Routes } from './route';
import { oneOf, orNull, time } from './shape';

/** 注销账号 (R-V2): asked for, taken back, and what is in the way. */

export const accountClosure = Type.Object({
  state: orNull(oneOf(closureStates, '没有申请过的为空')),
  closesAt: orNull(Type.String({ format: 'date-time', description: '等待注销时：何时注销' })),
  obstacles: Type.Array(oneOf(closureObstacles), { description: '现在注销还须先办结的' }),
  stoppedBy: Type.Array(oneOf(closureObstacles), { description: '上次未能注销的原因' }),
  phoneMasked: orNull(Type.String({ description: '验证码发往的手机' })),
  availableActions: Type.Array(oneOf(closureActions)),
});
export type AccountClosure = Static<typeof accountClosure>;

const asked = Type.Object({ closesAt: time });

export const accountClosureRoutes = {
  'GET /account-closure': {
    summary: '本人账号的注销：状态、期限、须先办结的事项',
    tag: 'account-closure',
    response: accountClosure,
  },
  'POST /account-closure/sms-codes': {
    summary: '向本人账号绑定的手机发送注销验证码',
    tag: 'account-closure',
    changesProcess: true,
    response: sentCode,
    problems: ['not-allowed-now'],
  },
  'POST /account-closure': {
    summary: '申请注销账号，七天后注销',
    tag: 'account-closure',
    changesProcess: true,
    body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }),
    response: asked,
    problems: ['login-code-wrong', 'not-allowed-now'],
  },
  'POST /account-closure/withdrawal': {
    summary: '撤回注销申请',
    tag: 'account-closure',
    changesProcess: true,
    problems: ['not-allowed-now'],
  },
} as const satisfies Routes;
