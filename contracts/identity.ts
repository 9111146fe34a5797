import { Type, type Static } from '@sinclair/typebox';
import {
  documentTypes,
  failedReasons,
  identityActions,
  identityStates,
  notCountedReasons,
  scanOutcomes,
} from './identity-states';
import { pageOf, pageQuery } from './page';
import { sexes } from './personal-details-choices';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** Real-name verification (R-B): the person's side, and the platform administrator's queue. */

/** What people may type; what is wrong with it is said by our own rules, in words. */
const typedName = Type.String({ maxLength: 100, description: '证件上的姓名' });
const typedNumber = Type.String({ maxLength: 40, description: '证件编号' });

export const ownIdentity = Type.Object({
  state: oneOf(identityStates),
  way: orNull(oneOf(['automatic', 'manual'])),
  name: orNull(Type.String()),
  documentType: orNull(oneOf(documentTypes)),
  documentNumberMasked: orNull(Type.String()),
  triesLeft: Type.Integer({ description: '今天还可自动核验的次数' }),
  lockedUntil: orNull(time),
  pendingSince: orNull(time),
  endsAt: orNull(Type.String({ format: 'date-time', description: '人工审核的期限' })),
  lastRefusal: orNull(Type.Object({ at: time, reason: Type.String() })),
  renewalFor: orNull(Type.String({ description: '再次申请这个单位前须重新认证' })),
  availableActions: Type.Array(oneOf(identityActions)),
});
export type OwnIdentity = Static<typeof ownIdentity>;

export const scanResult = Type.Object({
  outcome: oneOf(scanOutcomes),
  reason: orNull(oneOf([...failedReasons, ...notCountedReasons])),
  message: Type.String({ description: '发生了什么、下一步怎么办' }),
  triesLeft: Type.Integer(),
  lockedUntil: orNull(time),
});
export type ScanResult = Static<typeof scanResult>;

const reviewDecisions = ['pass', 'refuse'] as const;

const identityReviewSummary = Type.Object({
  id,
  personName: Type.String(),
  documentTypeName: Type.String(),
  documentNumberMasked: Type.String(),
  state: oneOf(identityStates),
  requestedAt: time,
  workingDays: Type.Integer({ description: '已等待的工作日' }),
});
export type IdentityReviewSummary = Static<typeof identityReviewSummary>;

const identityReviewDetail = Type.Composite([
  identityReviewSummary,
  Type.Object({
    documentNumber: Type.String({ description: '完整号码；查看会被记录' }),
    pictures: Type.Array(Type.Object({ uploadId: id, title: Type.String() })),
    endsAt: orNull(time),
    endedAt: orNull(time),
    reason: orNull(Type.String()),
    asksFacts: Type.Boolean({ description: '证件号码不含性别和出生日期：通过时由审核人按证件填写' }),
    isRecovery: Type.Boolean({ description: '该证件已属于另一个账号：通过后登录方式并入原账号' }),
    historyUrl: Type.String(),
    availableActions: Type.Array(oneOf(reviewDecisions)),
  }),
]);
export type IdentityReviewDetail = Static<typeof identityReviewDetail>;

export const identityRoutes = {
  'GET /identity': { summary: '本人的实名认证', tag: 'identity', response: ownIdentity },
  'POST /identity/form-checks': {
    summary: '核对填写的姓名和证件编号，在拍摄证件之前',
    tag: 'identity',
    body: Type.Object({
      way: oneOf(['automatic', 'manual']),
      documentType: oneOf(documentTypes),
      name: typedName,
      documentNumber: typedNumber,
    }),
    problems: ['not-allowed-now', 'too-many-requests'],
  },
  'POST /identity/scans': {
    summary: '身份证自动核验：姓名、号码和证件两面照片',
    tag: 'identity',
    body: Type.Object({ name: typedName, documentNumber: typedNumber, frontUploadId: id, backUploadId: id }),
    response: scanResult,
    changesProcess: true,
    problems: ['not-allowed-now', 'provider-unavailable', 'too-many-requests', 'outcome-unknown'],
  },
  'POST /identity/manual-reviews': {
    summary: '申请人工审核（身份证及其他证件）',
    tag: 'identity',
    body: Type.Object({
      documentType: oneOf(documentTypes),
      name: typedName,
      documentNumber: typedNumber,
      frontUploadId: id,
      backUploadId: Type.Optional(id),
    }),
    response: ownIdentity,
    changesProcess: true,
    problems: ['not-allowed-now', 'already-exists', 'too-many-requests', 'outcome-unknown'],
  },
  'POST /identity/withdrawal': {
    summary: '撤回人工审核',
    tag: 'identity',
    response: ownIdentity,
    changesProcess: true,
    problems: ['not-allowed-now', 'outcome-unknown'],
  },
  'POST /identity/recoveries': {
    summary: '证件属于另一个账号：以人脸识别找回；返回要完成的本人确认',
    tag: 'identity',
    response: Type.Object({ faceCheckId: id }),
    changesProcess: true,
    problems: ['not-allowed-now', 'not-verified', 'outcome-unknown'],
  },
  'GET /identity/reviews': {
    summary: '实名认证人工审核列表，等待最久的在前',
    tag: 'identity',
    query: Type.Object({ ...pageQuery, state: Type.Optional(oneOf(identityStates)) }),
    response: pageOf(identityReviewSummary),
  },
  'GET /identity/reviews/:id': {
    summary: '一份人工审核；查看完整号码会被记录',
    tag: 'identity',
    params: Type.Object({ id }),
    response: identityReviewDetail,
  },
  'POST /identity/reviews/:id/decision': {
    summary: '通过，或说明理由后不通过',
    tag: 'identity',
    params: Type.Object({ id }),
    body: Type.Object({
      decision: oneOf(reviewDecisions),
      reason: Type.Optional(Type.String({ maxLength: 500 })),
      facts: Type.Optional(
        Type.Object(
          { sex: oneOf(sexes), bornOn: Type.String({ format: 'date' }) },
          { description: '证件上的性别和出生日期：号码不含的证件通过时必填，其余不采用' },
        ),
      ),
    }),
    response: identityReviewDetail,
    changesProcess: true,
    problems: ['not-allowed-now', 'remark-missing', 'outcome-unknown'],
  },
} as const satisfies Routes;
