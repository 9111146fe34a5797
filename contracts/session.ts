import { Type, type Static } from '@sinclair/typebox';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** Where one is logged in, and how that is ended (R-A5). The session of the request itself stands in `login.ts`. */

/** Why a session is over before its time; whoever still has its page open is told. */
export const sessionEndings = [
  'logged-out',
  'ended-by-owner',
  'account-recovered',
  'accounts-joined',
  'consent-withdrawn',
  'account-closed',
] as const;
export type SessionEnding = (typeof sessionEndings)[number];

export const sessionClients = ['console', 'h5', 'weapp'] as const;
/** Which front end a session belongs to: one browser may have one of the console and one of H5. */
export type SessionClient = (typeof sessionClients)[number];

export const ownSession = Type.Object({
  id,
  client: oneOf(sessionClients),
  browser: Type.String({ description: '设备和浏览器，例如“Windows 电脑上的 Chrome”' }),
  address: Type.String({ description: '网络地址，后半部分隐去' }),
  roleId: orNull(Type.String({ format: 'uuid', description: '正在使用的账号' })),
  startedAt: time,
  lastUsedAt: Type.String({ format: 'date-time', description: '最近使用，精确到分钟' }),
  isCurrent: Type.Boolean(),
});
export type OwnSession = Static<typeof ownSession>;

const ended = Type.Object({ ended: Type.Integer({ description: '结束了几个登录' }) });

export const sessionRoutes = {
  'GET /sessions': {
    summary: '本人的全部登录，最近使用的在前',
    tag: 'login',
    response: Type.Object({ items: Type.Array(ownSession) }),
  },
  'DELETE /sessions': { summary: '结束本人的其他全部登录，保留本次登录', tag: 'login', response: ended },
  'DELETE /sessions/:id': {
    summary: '结束本人的一个登录；再次请求时已经结束，答复 0',
    tag: 'login',
    params: Type.Object({ id }),
    response: ended,
  },
} as const satisfies Routes;
