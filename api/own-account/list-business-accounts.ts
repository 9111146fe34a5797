import type { Knex } from 'knex';
import type { AuthorizationRow } from '../../contracts/authorization';
import type { BusinessAccountRow } from '../../contracts/own-account';
import type { Page } from '../../contracts/page';
import type { AccountContact, UnitAccountSummary } from '../../contracts/unit-account';
import { authorizationColumns, withAuthorization, type GrantRow } from '../authorization/authorization-rows';
import { withChanges } from '../authorization/list-authorizations';
import { officeContactsOf } from '../authorization/office-contact';
import { decodeCursor, encodeCursor } from '../cursor';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { accountColumns, accounts, toUnitAccount, type UnitAccountRow } from '../unit-account/account-rows';

/** The table of manual 002 figure 2-3 for the asker's unit: a row a business, with its account and its right (R-E3). */
export async function listBusinessAccounts(
  services: Services,
  session: RoleSession,
  { cursor, limit = 25 }: { cursor?: string; limit?: number },
): Promise<Page<BusinessAccountRow> & { nextCursor?: string }> {
  const { database } = services;
  const { institutionId } = session.role;
  const [after = ''] = cursor ? decodeCursor(cursor, 1) : [];
  const [found, { total }, byBusiness, lastLogins, contacts] = await Promise.all([
    withAuthorization(database('institution as unit').crossJoin(database.raw('business')))
      .where('unit.id', institutionId)
      .where('business.code', '>', after)
      .orderBy('business.code')
      .limit(limit + 1)
      .select<GrantRow[]>(database.raw(authorizationColumns)),
    database('business').first<{ total: number }>(database.raw('count(*)::int as total')),
    businessAccounts(services, session),
    lastLoginsOf(database, institutionId),
    officeContactsOf(database, institutionId),
  ]);
  const page = await withChanges(services, found.slice(0, limit));
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => ({
      ...toRow(row, byBusiness.get(row.business.code), contacts.get(row.business.code)),
      lastLoginAt: (row.state === 'active' && lastLogins.get(row.business.code)?.toISOString()) || null,
    })),
    total,
    ...(last && { nextCursor: encodeCursor([last.business.code]) }),
  };
}

/** The unit's business accounts that are in being, by their business. */
async function businessAccounts(
  services: Services,
  session: RoleSession,
): Promise<ReadonlyMap<string, UnitAccountSummary>> {
  const { database } = services;
  const rows = await accounts(database)
    .where({ 'unit.id': session.role.institutionId, 'account.kind': 'business' })
    .whereNot('account.state', 'revoked')
    .select<UnitAccountRow[]>(database.raw(accountColumns));
  return new Map(
    rows.flatMap((row) => row.businesses.map(({ code }) => [code, toUnitAccount(services, row)] as const)),
  );
}

/** When the business administrators of the unit last logged in as such, by business. */
async function lastLoginsOf(database: Knex, institutionId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await database('role_holding as holding')
    .join('authorization_grant as grants', (on) => {
      on.on('grants.institution_id', 'holding.institution_id')
        .on('grants.business_code', 'holding.business_code')
        .on('grants.person_id', 'holding.person_id');
    })
    .where({ 'holding.institution_id': institutionId, 'holding.role': 'business-administrator' })
    .whereNotNull('holding.last_taken_at')
    .groupBy('holding.business_code')
    .select<{ code: string; at: Date }[]>(
      'holding.business_code as code',
      database.raw('max(holding.last_taken_at) as at'),
    );
  return new Map(rows.map(({ code, at }) => [code, at]));
}

type Contact = Pick<AccountContact, 'department' | 'officePhone'>;

const nobody: Contact = { department: null, officePhone: null };

function toRow(
  authorization: AuthorizationRow,
  account: UnitAccountSummary | undefined,
  contact: Contact | undefined,
): Omit<BusinessAccountRow, 'lastLoginAt'> {
  const isActive = authorization.state === 'active';
  const { holder } = authorization;
  return {
    account: account ?? null,
    authorization,
    // Who came by the account left a number with it; who came by a code, their own phone.
    holder: isActive
      ? holder && {
          ...holder,
          phoneMasked: account?.administrator?.phoneMasked ?? holder.phoneMasked,
          ...nobody,
          ...contact,
        }
      : (account?.planned ?? null),
    mayIssue: account === undefined && !isActive,
  };
}
