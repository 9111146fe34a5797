/**
 * States and actions of a business's authorization at a unit (机构业务授权, R-H2), with their words on screen. Plain
 * constants: both front ends may import this file at run time.
 */

/** `unissued` is also where it returns to when a code is reset or a right revoked (R-H4). */
export const authorizationStates = ['unissued', 'issued', 'offered', 'active', 'expired'] as const;
export type AuthorizationState = (typeof authorizationStates)[number];

/** In a filter, whatever has a code that waits: for anybody, or for whom it is directly given to (R-H4). */
export const unusedState = 'unused';

export const authorizationStateWords = {
  unissued: '未生成',
  issued: '已生成未激活',
  offered: '待本人确认',
  active: '已激活',
  expired: '授权码已过期',
} as const satisfies Record<AuthorizationState, string>;

export const authorizationActions = [
  'issue',
  'offer',
  'reset',
  'revoke',
  'activate',
  'accept',
  'decline',
  'suspend',
  'resume',
] as const;
export type AuthorizationAction = (typeof authorizationActions)[number];

export const authorizationActionWords = {
  issue: '生成授权码',
  offer: '直接授权',
  reset: '重置',
  revoke: '解除授权',
  activate: '添加业务',
  accept: '接受',
  decline: '不接受',
  suspend: '停用',
  resume: '恢复使用',
} as const satisfies Record<AuthorizationAction, string>;

/**
 * Who gives rights at the unit: its HR account, the department's, and the department's 业务管理人 of the business; and who has
 * a code for themselves.
 */
export const authorizationActors = ['issuer', 'person'] as const;
export type AuthorizationActor = (typeof authorizationActors)[number];

/** Which units' rows a department looks at: its own, or those of its direct subordinates. A unit has its own alone. */
export const authorizationScopes = ['own', 'below'] as const;
export type AuthorizationScope = (typeof authorizationScopes)[number];

export const authorizationScopeWords = {
  own: '本单位',
  below: '直接下属机构',
} as const satisfies Record<AuthorizationScope, string>;
