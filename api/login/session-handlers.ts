import type { loginRoutes } from '../../contracts/login';
import { notFound, ProblemError } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { endSession, takeRole } from '../session/session-store';
import { addressInWords } from './address';
import { bindPhone, bindWechat } from './bind';
import { describePerson, describeSession } from './describe';
import { dropCookie } from './log-in';
import { takeSmsCode } from './sms-code';

type SessionRoutes = Pick<
  typeof loginRoutes,
  | 'GET /session'
  | 'PUT /session/role'
  | 'DELETE /session'
  | 'GET /sessions'
  | 'DELETE /sessions/:id'
  | 'GET /persons/me'
  | 'POST /persons/me/phone'
  | 'POST /persons/me/wechat-phone'
  | 'POST /persons/me/wechat'
>;

interface SessionRow {
  id: string;
  browser: string;
  address: string;
  started_at: Date;
  last_used_at: Date;
}

/** Who one is, as what, and where else one is logged in (R-A4, R-A5). */
export function createSessionHandlers(services: Services): Handlers<SessionRoutes> {
  const { database } = services;
  return {
    'GET /session': ({ session }) => describeSession(services, session),

    'PUT /session/role': async ({ body: { roleId }, session }) => {
      const described = await describeSession(services, session);
      const chosen = described.roles.find(({ id }) => id === roleId) ?? null;
      if (roleId && !chosen) throw new ProblemError('no-permission', '这个账号不属于您，或已被解除。');
      await takeRole(database, session, roleId);
      return { ...described, activeRole: chosen };
    },

    'DELETE /session': async ({ session, context }) => {
      await endSession(database, session.personId, session.id);
      if (session.transport === 'cookie') dropCookie(services, context);
    },

    'GET /sessions': async ({ session }) => {
      const rows = await database('session')
        .where({ person_id: session.personId, ended_at: null })
        .whereRaw('expires_at > now() and last_used_at > now() - make_interval(secs => idle_seconds)')
        .orderBy('last_used_at', 'desc')
        .select<SessionRow[]>('id', 'browser', 'address', 'started_at', 'last_used_at');
      const items = rows.map((row) => ({
        id: row.id,
        browser: row.browser,
        address: addressInWords(row.address),
        startedAt: row.started_at.toISOString(),
        lastUsedAt: row.last_used_at.toISOString(),
        isCurrent: row.id === session.id,
      }));
      return { items };
    },

    'DELETE /sessions/:id': async ({ params, session }) => {
      if (!(await endSession(database, session.personId, params.id))) throw notFound('这个登录');
    },

    'GET /persons/me': ({ session }) => describePerson(services, session.personId),

    'POST /persons/me/phone': async ({ body, session }) => {
      await takeSmsCode(services, { phone: body.phone, purpose: 'bind-phone' }, body.code);
      return bindPhone(services, session, body.phone);
    },

    'POST /persons/me/wechat-phone': async ({ body, session }) =>
      bindPhone(services, session, await services.wechat.phone.phoneOf(body.code)),

    'POST /persons/me/wechat': async ({ body, session, context }) =>
      bindWechat(services, context, session, await services.wechat.login.openidOf(body.code)),
  };
}
