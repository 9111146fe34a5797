import type { loginRoutes } from '../../contracts/login';
import { endSessions } from '../../db/end-sessions';
import { recordAccess } from '../access-event';
import { ProblemError } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { takeRole } from '../session/session-store';
import { bindPhone, bindWechat } from './bind';
import { describePerson, describeSession } from './describe';
import { dropCookie } from './log-in';
import { takeSmsCode } from './sms-code';

type SessionRoutes = Pick<
  typeof loginRoutes,
  | 'GET /session'
  | 'PUT /session/role'
  | 'DELETE /session'
  | 'GET /persons/me'
  | 'POST /persons/me/phone'
  | 'POST /persons/me/wechat-phone'
  | 'POST /persons/me/wechat'
>;

/** Who one is, and as what (R-A4). */
export function createSessionHandlers(services: Services): Handlers<SessionRoutes> {
  const { database } = services;
  return {
    'GET /session': ({ session }) => describeSession(services, session),

    'PUT /session/role': async ({ body: { roleId }, session, context }) => {
      const described = await describeSession(services, session);
      const chosen = described.roles.find(({ id }) => id === roleId) ?? null;
      if (roleId && !chosen) throw new ProblemError('no-permission', '这个账号不属于您，或已被解除。');
      await database.transaction(async (trx) => {
        await takeRole(trx, session, roleId);
        await recordAccess(trx, session, context, {
          action: 'session.role-taken',
          subject: `session/${session.id}`,
          institutionId: chosen?.institutionId,
          detail: { roleId },
        });
      });
      return { ...described, activeRole: chosen };
    },

    'DELETE /session': async ({ session, context }) => {
      await endSessions(database, { personId: session.personId, because: 'logged-out', only: session.id });
      if (session.transport === 'cookie') dropCookie(services, context);
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
