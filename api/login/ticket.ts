import type { Knex } from 'knex';
import type { TicketEntrance, TicketState } from '../../contracts/login';
import { ProblemError } from '../problems';
import { hashSecret } from '../session/secret';

export interface TicketRow {
  id: string;
  entrance: TicketEntrance;
  account_number: string | null;
  browser: string;
  address: string;
  state: Exclude<TicketState, 'expired'>;
  person_id: string | null;
  role_holding_id: string | null;
  activation_id: string | null;
  created_at: Date;
  expires_at: Date;
}

export const gone = (): ProblemError =>
  new ProblemError('ticket-not-usable', '登录二维码已失效或已被使用，请在电脑上刷新二维码后重新扫描。');

/** The person takes the ticket: from now on only they can confirm it. Scanning again is harmless. */
export async function scanTicket(database: Knex, ticket: string, personId: string): Promise<TicketRow> {
  const [row] = await database('login_ticket')
    .where({ ticket_hash: hashSecret(ticket) })
    .whereRaw('expires_at > now()')
    .whereRaw(`(state = 'waiting' or (state = 'scanned' and person_id = ?))`, [personId])
    .update({ state: 'scanned', person_id: personId })
    .returning<TicketRow[]>('*');
  if (!row) throw gone();
  return row;
}

/** Confirms or refuses what the same person scanned; once. */
export async function decideTicket(
  database: Knex,
  { id, ticket, personId }: { id: string; ticket: string; personId: string },
  decision: { state: 'confirmed'; role_holding_id: string | null } | { state: 'refused' },
): Promise<void> {
  const decided = await database('login_ticket')
    .where({ id, ticket_hash: hashSecret(ticket), state: 'scanned', person_id: personId })
    .whereRaw('expires_at > now()')
    .update(decision);
  if (decided === 0) throw gone();
}

/** The ticket's entrance, for the person who scanned it. */
export async function findScanned(database: Knex, id: string, personId: string): Promise<TicketRow> {
  const row = await database('login_ticket')
    .where({ id, person_id: personId })
    .first<TicketRow | undefined>();
  if (!row) throw gone();
  return row;
}

/** The waiting browser spends the confirmed ticket: one browser wins, once. That of an activation logs in nowhere (R-E1). */
export async function spendTicket(
  database: Knex,
  id: string,
  browserSecret: string,
): Promise<TicketRow & { person_id: string }> {
  const [row] = await database('login_ticket')
    .where({ id, browser_secret_hash: hashSecret(browserSecret), state: 'confirmed' })
    .whereNot({ entrance: 'activation' })
    .whereRaw(`expires_at + interval '30 seconds' > now()`)
    .update({ state: 'used' })
    .returning<(TicketRow & { person_id: string })[]>('*');
  if (!row) throw gone();
  return row;
}

/** How the ticket stands, for the browser that waits with it. Undefined: no ticket of this browser. */
export async function findTicketState(
  database: Knex,
  id: string,
  browserSecret: string,
): Promise<TicketState | undefined> {
  const row = await database('login_ticket')
    .where({ id, browser_secret_hash: hashSecret(browserSecret) })
    .first<{ state: TicketRow['state']; is_over: boolean } | undefined>(
      'state',
      database.raw('expires_at <= now() as is_over'),
    );
  if (!row) return undefined;
  return row.is_over && (row.state === 'waiting' || row.state === 'scanned') ? 'expired' : row.state;
}
