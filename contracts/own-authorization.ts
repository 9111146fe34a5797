import { Type, type Static } from '@sinclair/typebox';
import { ownChange } from './authorization-change';
import { whichBusiness } from './own-business';
import type { Routes } from './route';
import { id, time } from './shape';

/** 本人业务账号管理 of the mini-program: the person's businesses, and adding one by its code (R-H3, manual 001 §6). */

/** A right in a business that the person holds now. */
export const ownBusiness = Type.Object({
  id,
  ...whichBusiness,
  roleLabel: Type.String({ description: '业务管理人或辅助管理员' }),
  isAdministrator: Type.Boolean({ description: '本人是业务管理人，可以转移和添加辅助管理员' }),
  since: time,
});
export type OwnBusiness = Static<typeof ownBusiness>;

/** A code that the person has filled in; it is theirs while they confirm that it is themselves. */
export const ownActivation = Type.Object({
  id,
  ...whichBusiness,
  checkId: Type.String({ format: 'uuid', description: '人脸识别编号' }),
  isInReview: Type.Boolean({ description: '已申请人工核验，等待平台管理员办理' }),
});
export type OwnActivation = Static<typeof ownActivation>;

/** A business that is directly given to the person, if they accept. */
export const ownOffer = Type.Object({ id, ...whichBusiness });
export type OwnOffer = Static<typeof ownOffer>;

export const ownAuthorizationRoutes = {
  'GET /own-authorizations': {
    summary: '本人的业务账号，以及正在添加、等待本人人脸识别的业务',
    tag: 'authorization',
    response: Type.Object({
      businesses: Type.Array(ownBusiness),
      activations: Type.Array(ownActivation),
      offers: Type.Array(ownOffer, { description: '直接授权给本人、等待确认的业务' }),
      changes: Type.Array(ownChange, { description: '本人发起的转移或添加，和请本人接受的' }),
    }),
  },
  'POST /own-authorizations': {
    summary: '凭授权码添加业务；随后完成人脸识别即生效',
    tag: 'authorization',
    body: Type.Object({
      code: Type.String({ maxLength: 40, description: '10 位授权码，空格和“-”可省略' }),
    }),
    response: ownActivation,
    changesProcess: true,
    problems: [
      'authorization-code-wrong',
      'not-allowed-now',
      'already-exists',
      'not-verified',
      'too-many-requests',
      'outcome-unknown',
    ],
  },
  'POST /own-authorizations/:id/acceptance': {
    summary: '接受直接授权；随后完成人脸识别即生效',
    tag: 'authorization',
    params: Type.Object({ id }),
    response: ownActivation,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'already-exists', 'not-verified', 'outcome-unknown'],
  },
  'POST /own-authorizations/:id/refusal': {
    summary: '不接受直接授权',
    tag: 'authorization',
    params: Type.Object({ id }),
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
} as const satisfies Routes;
