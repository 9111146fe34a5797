import type { SessionClient } from './session';

/** A front end, as who was logged in there knows it. No schema: both front ends show it. */
export const sessionClientWords = {
  console: '机构授权端',
  h5: '考生业务入口（网页）',
  weapp: '微信小程序',
} as const satisfies Record<SessionClient, string>;
