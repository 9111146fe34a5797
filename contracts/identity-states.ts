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

export const identityActionWords = {
  scan: '提交认证',
  'request-manual-review': '申请人工审核',
  withdraw: '撤回认证',
  pass: '通过',
  refuse: '不通过',
} as const satisfies Record<IdentityAction, string>;

/** Seen from one document: the account that verifies or has verified it; any other account; the platform administrator. */
export const identityActors = ['holder', 'other-account', 'platform-administrator'] as const;
export type IdentityActor = (typeof identityActors)[number];
