/** States of the verification of one document (R-B1), and of the person's account. Plain constants, importable at run time. */
export const identityStates = ['unverified', 'pending', 'verified', 'failed'] as const;
export type IdentityState = (typeof identityStates)[number];

export const identityStateWords = {
  unverified: '未认证',
  pending: '待认证',
  verified: '认证成功',
  failed: '认证失败',
} as const satisfies Record<IdentityState, string>;

export const identityActions = ['scan', 'request-manual-review', 'withdraw', 'pass', 'refuse'] as const;
export type IdentityAction = (typeof identityActions)[number];

/** Seen from one document: the account that verifies or has verified it; any other account; the platform administrator. */
export const identityActors = ['holder', 'other-account', 'platform-administrator'] as const;
export type IdentityActor = (typeof identityActors)[number];

/** Why a try failed: counts against the day (R-B3). */
export const failedReasons = [
  'name-differs',
  'expired',
  'not-yet-valid',
  'authority-disagrees',
  'not-in-register',
] as const;
export type FailedReason = (typeof failedReasons)[number];

/** Why a try came to nothing without counting. */
export const notCountedReasons = [
  'front-unreadable',
  'back-unreadable',
  'border-missing',
  'glare',
  'not-original',
  'other-number',
  'provider-unavailable',
  'account-changed',
] as const;
export type NotCountedReason = (typeof notCountedReasons)[number];

/** How a scan ended for the person who waits. */
export const scanOutcomes = ['passed', 'failed', 'not-counted', 'belongs-to-another'] as const;
export type ScanOutcome = (typeof scanOutcomes)[number];

/** Documents that a person can prove an identity with (R-B2, R-B4). Only the mainland's card is checked automatically. */
export const documentTypes = [
  'id-card',
  'passport',
  'hong-kong-macao-permit',
  'taiwan-permit',
  'residence-permit',
  'permanent-residence-card',
] as const;
export type DocumentType = (typeof documentTypes)[number];

export const documentTypeWords = {
  'id-card': '身份证',
  passport: '护照',
  'hong-kong-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'residence-permit': '港澳台居民居住证',
  'permanent-residence-card': '外国人永久居留身份证',
} as const satisfies Record<DocumentType, string>;

/** A passport has one page to show; every other document two sides. */
export const hasBackSide = (type: DocumentType): boolean => type !== 'passport';
