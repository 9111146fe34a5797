import type { TicketState } from '../../contracts/login';
import { ticketLifeSeconds } from '../../contracts/ticket-life';
import type { BindingRefusal } from '../../contracts/unit-account-states';
import { waitForTicket } from '../login/ticket-wait';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import { hashSecret, newSecret } from '../session/secret';
import { activationCookie, type ActivationRow } from './activation-rows';

/** A QR code of login's kind whose confirmation binds the person to this activation, and logs in nowhere. */
export async function makeBindingTicket(
  { database, config }: Services,
  activation: ActivationRow,
  { browser, address }: RequestContext,
) {
  const ticket = newSecret(128);
  const [row] = await database('login_ticket')
    .insert({
      ticket_hash: hashSecret(ticket),
      browser_secret_hash: activation.tokenHash,
      entrance: 'activation',
      activation_id: activation.id,
      browser,
      address,
      expires_at: database.raw('now() + make_interval(secs => ?)', [ticketLifeSeconds]),
    })
    .returning<{ id: string; expires_at: Date }[]>(['id', 'expires_at']);
  if (!row) throw new Error('insert … returning gave no row');
  return {
    id: row.id,
    ticket,
    url: `${config.publicOrigin}/m/#/pages/login/ticket?ticket=${ticket}`,
    expiresAt: row.expires_at.toISOString(),
  };
}

/** Answers as login's wait does, with the reason where nobody was bound. */
export async function waitForBinding(
  { database }: Services,
  { id, seen }: { id: string; seen: TicketState | undefined },
  { cookies, gone }: RequestContext,
): Promise<{ state: TicketState; refusedBecause: BindingRefusal | null }> {
  const browserSecret = cookies[activationCookie] ?? '';
  const state = await waitForTicket(database, { id, browserSecret, seen }, gone());
  if (!state) throw notFound('这个二维码');
  if (state !== 'refused') return { state, refusedBecause: null };
  const row = await database('login_ticket')
    .where({ id })
    .first<{ because: BindingRefusal | null } | undefined>('refused_because as because');
  return { state, refusedBecause: row?.because ?? 'by-person' };
}
