import { Type, type Static } from '@sinclair/typebox';
import { faceCheckReviewStates } from './face-check-states';
import { pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** The platform administrator's queue of manual reviews of face checks (R-B8). Nobody's own is in it. */

const decisions = ['confirm', 'refuse'] as const;

export const faceCheckReviewSummary = Type.Object({
  id,
  personName: Type.String(),
  documentTypeName: Type.String(),
  documentNumberMasked: Type.String(),
  purposeName: Type.String({ description: '为何项办理确认本人' }),
  institutionName: orNull(Type.String({ description: '哪个单位的业务' })),
  businessName: orNull(Type.String()),
  state: oneOf(faceCheckReviewStates),
  requestedAt: time,
  workingDays: Type.Integer({ description: '已等待的工作日' }),
});
export type FaceCheckReviewSummary = Static<typeof faceCheckReviewSummary>;

export const faceCheckReviewDetail = Type.Composite([
  faceCheckReviewSummary,
  Type.Object({
    documentNumber: Type.String({ description: '已认证的完整号码；查看会被记录' }),
    code: Type.String({ description: '手持照片中，纸上应写的 4 位数字' }),
    pictures: Type.Array(Type.Object({ uploadId: id, title: Type.String() })),
    endsAt: orNull(time),
    endedAt: orNull(time),
    reason: orNull(Type.String()),
    historyUrl: Type.String(),
    availableActions: Type.Array(oneOf(decisions)),
  }),
]);
export type FaceCheckReviewDetail = Static<typeof faceCheckReviewDetail>;

const params = Type.Object({ id });

export const faceCheckReviewRoutes = {
  'GET /face-check-reviews': {
    summary: '本人确认的人工核验列表，等待最久的在前；不含审核人本人的',
    tag: 'face-check',
    query: Type.Object({ ...pageQuery, state: Type.Optional(oneOf(faceCheckReviewStates)) }),
    response: pageOf(faceCheckReviewSummary),
  },
  'GET /face-check-reviews/:id': {
    summary: '一件人工核验；查看会被记录',
    tag: 'face-check',
    params,
    response: faceCheckReviewDetail,
    problems: ['not-found'],
  },
  'POST /face-check-reviews/:id/decision': {
    summary: '确认是本人，或说明理由后不予确认；办理随即继续或结束',
    tag: 'face-check',
    params,
    body: Type.Object({
      decision: oneOf(decisions),
      reason: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    response: faceCheckReviewDetail,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'remark-missing', 'outcome-unknown'],
  },
} as const satisfies Routes;
