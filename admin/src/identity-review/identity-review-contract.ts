import { Type, type Static } from '@sinclair/typebox';
import { identityStates } from '@contracts/identity-states';
import { pageOf, pageQuery } from '@contracts/page';
import type { Routes } from '@contracts/route';
import { id, oneOf, orNull, time } from '@contracts/shape';

/** What the manual review of identities reads and sends (R-B4). Imported as types only. */

const reviewDecisions = ['pass', 'refuse'] as const;

const identityReviewSummary = Type.Object({
  id,
  personName: Type.String(),
  documentTypeName: Type.String(),
  documentNumberMasked: Type.String(),
  state: oneOf(identityStates),
  requestedAt: time,
  workingDays: Type.Integer(),
});
export type IdentityReviewSummary = Static<typeof identityReviewSummary>;

const identityReviewDetail = Type.Composite([
  identityReviewSummary,
  Type.Object({
    documentNumber: Type.String({ description: '完整号码；查看会被记录' }),
    pictures: Type.Array(Type.Object({ uploadId: id, title: Type.String() })),
    /** When the review ends undecided as 未认证. */
    endsAt: orNull(time),
    reason: orNull(Type.String()),
    historyUrl: Type.String(),
    availableActions: Type.Array(oneOf(reviewDecisions)),
  }),
]);
export type IdentityReviewDetail = Static<typeof identityReviewDetail>;

export const identityReviewRoutes = {
  'GET /identity/reviews': {
    summary: '实名认证人工审核列表，等待最久的在前',
    tag: 'identity',
    query: Type.Object({ ...pageQuery, state: Type.Optional(oneOf(identityStates)) }),
    response: pageOf(identityReviewSummary),
  },
  'GET /identity/reviews/:id': {
    summary: '一份人工审核',
    tag: 'identity',
    params: Type.Object({ id }),
    response: identityReviewDetail,
  },
  'POST /identity/reviews/:id/decision': {
    summary: '通过，或说明理由后不通过',
    tag: 'identity',
    params: Type.Object({ id }),
    body: Type.Object({ decision: oneOf(reviewDecisions), reason: Type.Optional(Type.String()) }),
    response: identityReviewDetail,
  },
} as const satisfies Routes;
