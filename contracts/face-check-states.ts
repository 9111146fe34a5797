/**
 * Purposes, states and ways of a face check (R-B8), with their words on screen. Plain constants: both front ends may import
 * this file at run time.
 */

/** What a process asks a face check for (R-H3, R-H5, R-B7). */
export const faceCheckPurposes = [
  'activate-authorization',
  'accept-authorization',
  'transfer-authorization',
  'add-assistant',
  'recover-account',
] as const;
export type FaceCheckPurpose = (typeof faceCheckPurposes)[number];

export const faceCheckPurposeWords = {
  'activate-authorization': '激活业务授权',
  'accept-authorization': '接受业务授权',
  'transfer-authorization': '转移业务管理人',
  'add-assistant': '添加辅助管理员',
  'recover-account': '找回账号',
} as const satisfies Record<FaceCheckPurpose, string>;

/** `reviewing`: the platform administrator compares pictures. `expired`: its time is over, or nobody waits for it any more. */
export const faceCheckStates = ['waiting', 'reviewing', 'passed', 'failed', 'expired'] as const;
export type FaceCheckState = (typeof faceCheckStates)[number];

export const faceCheckStateWords = {
  waiting: '待本人确认',
  reviewing: '等待人工核验',
  passed: '已确认本人',
  failed: '未通过',
  expired: '已失效',
} as const satisfies Record<FaceCheckState, string>;

/**
 * `document`: a new scan of the verified document, and a code sent to the account's phone. `review`: pictures that the platform
 * administrator compares.
 */
export const faceCheckWays = ['face', 'document', 'review'] as const;
export type FaceCheckWay = (typeof faceCheckWays)[number];
/** The ways that are tried, with an answer at once. */
export type FaceCheckTryWay = Exclude<FaceCheckWay, 'review'>;

export const faceCheckWayWords = {
  face: '人脸识别',
  document: '证件扫描加短信验证码',
  review: '人工核验',
} as const satisfies Record<FaceCheckWay, string>;

export const faceCheckActions = ['start', 'scan', 'request-review', 'withdraw', 'confirm', 'refuse'] as const;
export type FaceCheckAction = (typeof faceCheckActions)[number];

/** Who is asked, and the platform administrator who reviews; nobody reviews their own. */
export const faceCheckActors = ['person', 'reviewer'] as const;
export type FaceCheckActor = (typeof faceCheckActors)[number];

/** How a manual review of a check stands. `void`: it was ended by something else than its decision. */
export const faceCheckReviewStates = [
  'pending',
  'confirmed',
  'refused',
  'withdrawn',
  'expired',
  'void',
] as const;
export type FaceCheckReviewState = (typeof faceCheckReviewStates)[number];

export const faceCheckReviewStateWords = {
  pending: '待核验',
  confirmed: '已确认本人',
  refused: '不予确认',
  withdrawn: '本人已撤回',
  expired: '超过期限',
  void: '已不需要核验',
} as const satisfies Record<FaceCheckReviewState, string>;

/** What a reviewer is shown: the verified document, and the person who holds it. */
export const faceCheckPictureSides = ['front', 'back', 'holding'] as const;
export type FaceCheckPictureSide = (typeof faceCheckPictureSides)[number];

/** Why a try failed: counts among the check's three. */
export const faceCheckFailures = [
  'face-differs',
  'other-number',
  'name-differs',
  'document-expired',
  'not-yet-valid',
  'identity-changed',
] as const;
export type FaceCheckFailure = (typeof faceCheckFailures)[number];

/** Why a try came to nothing without counting. */
export const faceCheckNotCounted = [
  'front-unreadable',
  'back-unreadable',
  'page-unreadable',
  'border-missing',
  'glare',
  'not-original',
  'face-unclear',
  'face-not-on-record',
  'provider-unavailable',
  'session-lapsed',
  'consent-withdrawn',
] as const;
export type FaceCheckNotCounted = (typeof faceCheckNotCounted)[number];

export const faceCheckOutcomes = ['passed', 'failed', 'not-counted'] as const;
export type FaceCheckOutcome = (typeof faceCheckOutcomes)[number];
