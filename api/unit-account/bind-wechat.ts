import type { Knex } from 'knex';
import type { IdentityState } from '../../contracts/identity-states';
import type { ProblemCode } from '../../contracts/problems';
import {
  bindingRefusalWords,
  type BindingRefusal,
  type UnitAccountKind,
} from '../../contracts/unit-account-states';
import { unitAccountHolderTitle } from '../../domain/unit-account';
import { sameName } from '../../domain/person-name';
import { gone } from '../login/ticket';
import { ProblemError } from '../problems';
import { hashSecret } from '../session/secret';
import { accountBusinessNames } from './account-rows';

interface Described {
  accountNumber: string;
  institutionName: string;
  holderTitle: string;
}

/** Whose account a scanned ticket will bind to, for the phone. */
export async function describeActivation(database: Knex, activationId: string): Promise<Described> {
  const { kind, businessNames, ...names } = await ofActivation(database, activationId).first<
    Omit<Described, 'holderTitle'> & { kind: UnitAccountKind; businessNames: string[] }
  >(
    'account.number as accountNumber',
    'institution.name as institutionName',
    'account.kind',
    database.raw(`${accountBusinessNames} as "businessNames"`),
  );
  return { ...names, holderTitle: unitAccountHolderTitle(kind, businessNames) };
}

const ofActivation = (database: Knex, activationId: string): Knex.QueryBuilder =>
  database('account_activation as activation')
    .join('unit_account as account', 'account.id', 'activation.unit_account_id')
    .join('institution', 'institution.id', 'account.institution_id')
    .where('activation.id', activationId);

/** Who isn't 认证成功 can't be bound, and the browser that waits is told so as soon as they have scanned. */
export async function refuseUnverified(database: Knex, ticketId: string, personId: string): Promise<void> {
  await database('login_ticket')
    .where({ id: ticketId, state: 'scanned', person_id: personId })
    .whereExists(
      database('person').where({ id: personId }).whereNot({ identity_state: 'verified' }).select('id'),
    )
    .update({ state: 'refused', refused_because: 'not-verified' satisfies BindingRefusal });
}

interface Confirmation {
  readonly id: string;
  readonly ticket: string;
  readonly personId: string;
  readonly sessionId: string;
}

interface Scanned {
  activation_id: string;
  typed_name: string | null;
  name: string | null;
  identity_state: IdentityState;
  has_proven_wechat: boolean;
}

/**
 * Binds the person who scanned and now confirms, once: they must be 认证成功 under the name that was typed, and the session that
 * confirms must have proven a WeChat login of theirs: one begun by SMS in a browser binds none. Otherwise both phone and browser
 * are told why (R-E1).
 */
export async function bindToActivation(
  database: Knex,
  { id, ticket, personId, sessionId }: Confirmation,
): Promise<void> {
  const refused = await database.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: Scanned[] }>(scanned, [
      sessionId,
      id,
      hashSecret(ticket),
      personId,
    ]);
    const [row] = rows;
    if (!row) return gone();
    const refusal = refusalOf(row);
    await trx('login_ticket')
      .where({ id })
      .update(refusal ? { state: 'refused', refused_because: refusal } : { state: 'confirmed' });
    if (refusal) return new ProblemError(problemOf[refusal], bindingRefusalWords[refusal]);
    await trx('account_activation').where({ id: row.activation_id }).update({ person_id: personId });
    return undefined;
  });
  if (refused) throw refused;
}

/** Of a browser that may still go on: neither taken up elsewhere nor over. */
const scanned = `
  select ticket.activation_id, activation.name as typed_name, person.name, person.identity_state,
         exists (select from session
                  where session.id = ? and session.wechat_proven_at is not null
                    and exists (select from wechat_login where wechat_login.person_id = session.person_id)) as has_proven_wechat
    from login_ticket ticket
    join account_activation activation
      on activation.id = ticket.activation_id and activation.token_hash = ticket.browser_secret_hash
     and activation.completed_at is null and activation.voided_at is null
    join person on person.id = ticket.person_id
   where ticket.id = ? and ticket.ticket_hash = ? and ticket.person_id = ?
     and ticket.state = 'scanned' and ticket.expires_at > now()
     for update of ticket, activation`;

function refusalOf(row: Scanned): keyof typeof problemOf | undefined {
  const { identity_state: state, name, typed_name: typed } = row;
  if (state !== 'verified' || name === null) return 'not-verified';
  if (typed === null || !sameName(name, typed)) return 'name-differs';
  return row.has_proven_wechat ? undefined : 'wechat-not-proven';
}

const problemOf = {
  'not-verified': 'not-verified',
  'name-differs': 'identity-mismatch',
  'wechat-not-proven': 'wechat-not-proven',
} as const satisfies Partial<Record<BindingRefusal, ProblemCode>>;
