import { Type, type Static } from '@sinclair/typebox';
import { ownDataKinds } from './own-data-kinds';
import type { Routes } from './route';
import { oneOf, orNull, time } from './shape';

/** 个人信息与隐私: what the platform holds about oneself, to see and to take away (R-V2). */

export const ownDataOfKind = Type.Object({
  kind: oneOf(ownDataKinds),
  count: Type.Integer({ minimum: 0, description: '有几条记录' }),
  lines: Type.Array(Type.String(), { description: '主要内容，号码不完整显示' }),
  keptFor: Type.String({ description: '保存多久，一句话' }),
});
export type OwnDataOfKind = Static<typeof ownDataOfKind>;

export const ownData = Type.Object({
  kinds: Type.Array(ownDataOfKind),
  phoneMasked: orNull(Type.String({ description: '验证码发往的手机；没有绑定手机的不能导出' })),
  provenUntil: orNull(Type.String({ format: 'date-time', description: '本次登录在此之前可以导出' })),
});
export type OwnData = Static<typeof ownData>;

export const sentCode = Type.Object({
  expiresInSeconds: Type.Integer(),
  resendAfterSeconds: Type.Integer(),
});

export const ownDataRoutes = {
  'GET /own-data': { summary: '平台保存的本人信息，按类别', tag: 'own-data', response: ownData },
  'POST /own-data/sms-codes': {
    summary: '向本人账号绑定的手机发送导出个人信息的验证码',
    tag: 'own-data',
    changesProcess: true,
    response: sentCode,
    problems: ['not-allowed-now'],
  },
  'POST /own-data/phone': {
    summary: '用验证码再次确认本人，此后十分钟内本次登录可以导出',
    tag: 'own-data',
    changesProcess: true,
    body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }),
    response: Type.Object({ provenUntil: time }),
    problems: ['login-code-wrong', 'not-allowed-now'],
  },
  'GET /own-data/export.xlsx': {
    summary: '导出平台保存的本人信息（含完整号码）；导出会被记录',
    tag: 'own-data',
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['not-allowed-now'],
  },
} as const satisfies Routes;
