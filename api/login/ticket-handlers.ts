import type { loginRoutes } from '../../contracts/login';
import { ticketLifeSeconds } from '../../contracts/ticket-life';
import { notFound, ProblemError } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { hashSecret, newSecret } from '../session/secret';
import { findSession, openSession } from '../session/session-store';
import { bindToActivation, describeActivation, refuseUnverified } from '../unit-account/bind-wechat';
import { addressInWords } from './address';
import { describeSession } from './describe';
import { keepInCookie } from './log-in';
import { holdsRole, rolesOf } from './roles';
import { decideTicket, findScanned, scanTicket, spendTicket } from './ticket';
import { waitForTicket } from './ticket-wait';

/** Binds the ticket to the browser that shows it. */
const browserCookie = 'hht-ticket';

type TicketRoutes = Pick<
  typeof loginRoutes,
  | 'POST /login/tickets'
  | 'GET /login/tickets/:id'
  | 'POST /login/tickets/:id/session'
  | 'POST /login/ticket-scans'
  | 'POST /login/tickets/:id/confirm'
  | 'POST /login/tickets/:id/refuse'
>;

/** Login on a PC by a QR code that the phone confirms (R-A3). */
export function createTicketHandlers(services: Services): Handlers<TicketRoutes> {
  const { database, config } = services;
  return {
    'POST /login/tickets': async ({ body, context }) => {
      const ticket = newSecret(128);
      const browserSecret = newSecret(128);
      const [row] = await database('login_ticket')
        .insert({
          ticket_hash: hashSecret(ticket),
          browser_secret_hash: hashSecret(browserSecret),
          entrance: body.entrance,
          account_number: body.accountNumber ?? null,
          browser: context.browser,
          address: context.address,
          expires_at: database.raw('now() + make_interval(secs => ?)', [ticketLifeSeconds]),
        })
        .returning<{ id: string; expires_at: Date }[]>(['id', 'expires_at']);
      if (!row) throw new Error('insert … returning gave no row');
      context.setCookie(browserCookie, browserSecret, ticketLifeSeconds + 60);
      return {
        id: row.id,
        ticket,
        url: `${config.publicOrigin}/m/#/pages/login/ticket?ticket=${ticket}`,
        expiresAt: row.expires_at.toISOString(),
      };
    },

    'GET /login/tickets/:id': async ({ params, query, context }) => {
      const browserSecret = context.cookies[browserCookie] ?? '';
      const state = await waitForTicket(
        database,
        { id: params.id, browserSecret, seen: query.seen },
        context.gone(),
      );
      if (!state) throw notFound('这个登录二维码');
      return { state };
    },

    'POST /login/tickets/:id/session': async ({ params, context }) => {
      const ticket = await spendTicket(database, params.id, context.cookies[browserCookie] ?? '');
      const { browser, address } = context;
      const client = ticket.entrance === 'institution' ? 'console' : 'h5';
      const token = await openSession(database, {
        personId: ticket.person_id,
        roleHoldingId: ticket.role_holding_id,
        client,
        browser,
        address,
      });
      context.setCookie(browserCookie, '', 0);
      keepInCookie(services, context, client, token);
      const session = await findSession(database, token);
      if (!session) throw new Error('A session that was just opened is gone.');
      return describeSession(services, session);
    },

    'POST /login/ticket-scans': async ({ body, session }) => {
      const ticket = await scanTicket(database, body.ticket, session.personId);
      if (ticket.entrance === 'activation') await refuseUnverified(database, ticket.id, session.personId);
      const roles = ticket.entrance === 'institution' ? await rolesOf(database, session.personId) : [];
      const preselected =
        roles.find(({ accountNumber }) => accountNumber === ticket.account_number) ??
        (roles.length === 1 ? roles[0] : undefined);
      return {
        id: ticket.id,
        entrance: ticket.entrance,
        activation:
          ticket.activation_id === null ? null : await describeActivation(database, ticket.activation_id),
        browser: ticket.browser,
        address: addressInWords(ticket.address),
        requestedAt: ticket.created_at.toISOString(),
        expiresAt: ticket.expires_at.toISOString(),
        roles,
        preselectedRoleId: preselected?.id ?? null,
      };
    },

    'POST /login/tickets/:id/confirm': async ({ params, body, session: { id: sessionId, personId } }) => {
      const { entrance } = await findScanned(database, params.id, personId);
      if (entrance === 'activation')
        return bindToActivation(database, { id: params.id, ticket: body.ticket, personId, sessionId });
      if (entrance === 'institution' && !(body.roleId && (await holdsRole(database, personId, body.roleId))))
        throw new ProblemError(
          'no-permission',
          '请选择一个机构端账号。您如果还没有账号，请先申请或联系主管单位。',
        );
      await decideTicket(
        database,
        { id: params.id, ticket: body.ticket, personId },
        { state: 'confirmed', role_holding_id: entrance === 'institution' ? body.roleId : null },
      );
    },

    'POST /login/tickets/:id/refuse': async ({ params, body, session: { personId } }) => {
      await decideTicket(database, { id: params.id, ticket: body.ticket, personId }, { state: 'refused' });
    },
  };
}
