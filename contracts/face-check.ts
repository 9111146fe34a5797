import { Type, type Static } from '@sinclair/typebox';
import {
  faceCheckActions,
  faceCheckOutcomes,
  faceCheckPurposes,
  faceCheckStates,
  faceCheckWays,
} from './face-check-states';
import { documentTypes } from './identity-states';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** Confirming that it is oneself, by face or by document and phone, where a process asks for it (R-B8). */

const lastTry = Type.Object({
  way: oneOf(faceCheckWays),
  outcome: oneOf(faceCheckOutcomes),
  message: Type.String({ description: '发生了什么、下一步怎么办' }),
});

export const faceCheckView = Type.Object({
  id,
  purpose: oneOf(faceCheckPurposes),
  state: oneOf(faceCheckStates),
  way: orNull(oneOf(faceCheckWays, '以何种方式通过')),
  ways: Type.Array(oneOf(faceCheckWays), { description: '可选的方式' }),
  documentType: oneOf(documentTypes),
  documentNumberMasked: Type.String({ description: '与之比对的已认证证件' }),
  expiresAt: time,
  /** For a countdown that doesn't depend on the client's clock. */
  now: time,
  failuresLeft: Type.Integer({ description: '还可未通过的次数' }),
  isAtProvider: Type.Boolean({ description: '人脸识别进行中，可以继续同一次' }),
  consent: Type.Object({
    version: Type.String({ description: '现行《人脸识别个人信息处理同意书》的版本' }),
    isAccepted: Type.Boolean(),
  }),
  phone: orNull(
    Type.Object({
      masked: Type.String(),
      isProven: Type.Boolean(),
      tooNew: orNull(
        Type.String({ description: '该手机绑定时间太短，暂不能用来确认本人：何时起可以，现在怎么办' }),
      ),
    }),
  ),
  lastTry: orNull(lastTry),
  review: orNull(Type.Object({ requestedAt: time, endsAt: time }, { description: '办理中的人工核验' })),
  reviewCode: Type.String({ description: '人工核验的手持照片中，纸上须写的 4 位数字' }),
  endMessage: orNull(Type.String({ description: '没有通过就结束的：为什么、下一步怎么办' })),
  availableActions: Type.Array(oneOf(faceCheckActions)),
});
export type FaceCheckView = Static<typeof faceCheckView>;

/** Where the person goes: a browser to the address, the mini-program with the token. */
export const faceSession = Type.Object({
  url: Type.String({ description: '人脸核身页面（浏览器）' }),
  bizToken: Type.String({ description: '人脸核身流水号（小程序）' }),
  expiresAt: time,
});
export type FaceSession = Static<typeof faceSession>;

const params = Type.Object({ id });

export const faceCheckRoutes = {
  'GET /face-checks/:id': {
    summary: '请本人确认的一次核验',
    tag: 'face-check',
    params,
    response: faceCheckView,
    problems: ['not-found'],
  },
  'POST /face-checks/:id/consent-and-start': {
    summary: '同意人脸识别并开始；进行中的同一次原样返回',
    tag: 'face-check',
    params,
    body: Type.Object({ consentVersion: Type.String({ maxLength: 32, description: '所同意文本的版本' }) }),
    response: faceSession,
    changesProcess: true,
    problems: [
      'not-found',
      'not-allowed-now',
      'consent-outdated',
      'too-many-requests',
      'provider-unavailable',
      'outcome-unknown',
    ],
  },
  'POST /face-checks/:id/return': {
    summary: '从人脸核身页面返回：立即查询结果，最多等 4 秒',
    tag: 'face-check',
    params,
    response: faceCheckView,
    problems: ['not-found'],
  },
  'POST /face-checks/:id/sms-codes': {
    summary: '不使用人脸识别：向账号绑定的手机发送短信验证码',
    tag: 'face-check',
    params,
    response: Type.Object({ expiresInSeconds: Type.Integer(), resendAfterSeconds: Type.Integer() }),
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'too-many-requests'],
  },
  'POST /face-checks/:id/phone': {
    summary: '不使用人脸识别：以短信验证码验证手机',
    tag: 'face-check',
    params,
    body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$', description: '6 位短信验证码' }) }),
    response: faceCheckView,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'login-code-wrong', 'too-many-requests'],
  },
  'POST /face-checks/:id/scan': {
    summary: '不使用人脸识别：扫描已认证的证件（身份证两面，护照一页），号码须与认证的一致',
    tag: 'face-check',
    params,
    body: Type.Object({ frontUploadId: id, backUploadId: Type.Optional(id) }),
    response: Type.Object({
      outcome: oneOf(faceCheckOutcomes),
      message: Type.String(),
      arePicturesKept: Type.Boolean({ description: '没有判断，可以用同样的照片再次提交' }),
      check: faceCheckView,
    }),
    changesProcess: true,
    problems: [
      'not-found',
      'not-allowed-now',
      'too-many-requests',
      'provider-unavailable',
      'outcome-unknown',
    ],
  },
  'POST /face-checks/:id/review': {
    summary: '申请人工核验：已认证的证件，和本人手持证件与 4 位数字的照片',
    tag: 'face-check',
    params,
    body: Type.Object({ frontUploadId: id, backUploadId: Type.Optional(id), holdingUploadId: id }),
    response: faceCheckView,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'too-many-requests', 'outcome-unknown'],
  },
  'POST /face-checks/:id/withdrawal': {
    summary: '撤回人工核验，改用其他方式',
    tag: 'face-check',
    params,
    response: faceCheckView,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'too-many-requests', 'outcome-unknown'],
  },
} as const satisfies Routes;
