/**
 * Kinds, states and actions of what a business administrator hands to another (转移业务管理人, 添加辅助管理员, R-H5), with their
 * words on screen. Plain constants: both front ends may import this file at run time.
 */

export const authorizationChangeKinds = ['transfer', 'assistant'] as const;
export type AuthorizationChangeKind = (typeof authorizationChangeKinds)[number];

export const authorizationChangeKindWords = {
  transfer: '转移业务管理人',
  assistant: '添加辅助管理员',
} as const satisfies Record<AuthorizationChangeKind, string>;

/** `voided`: the business administrator who began it has lost the right meanwhile. */
export const authorizationChangeStates = [
  'checking',
  'offered',
  'done',
  'declined',
  'withdrawn',
  'expired',
  'failed',
  'voided',
  'removed',
] as const;
export type AuthorizationChangeState = (typeof authorizationChangeStates)[number];

export const authorizationChangeStateWords = {
  checking: '待本人人脸识别',
  offered: '待对方接受',
  done: '已完成',
  declined: '对方不接受',
  withdrawn: '已撤回',
  expired: '超过 7 天未接受',
  failed: '本人确认未成功',
  voided: '已失效',
  removed: '已移除',
} as const satisfies Record<AuthorizationChangeState, string>;

export const authorizationChangeActions = ['start', 'withdraw', 'accept', 'decline', 'remove'] as const;
export type AuthorizationChangeAction = (typeof authorizationChangeActions)[number];

/** Who began it, who is asked, and whoever has a right over the assistant who came of it. */
export const authorizationChangeActors = ['initiator', 'target', 'remover'] as const;
export type AuthorizationChangeActor = (typeof authorizationChangeActors)[number];
