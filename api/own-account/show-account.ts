import type { UnitAccountSummary } from '../../contracts/unit-account';
import { notFound } from '../problems';
import type { Services } from '../services';
import { accountColumns, accounts, toUnitAccount, type UnitAccountRow } from '../unit-account/account-rows';

/** One account, as its issuer sees it. */
export async function showAccount(services: Services, accountId: string): Promise<UnitAccountSummary> {
  const { database } = services;
  const row = await accounts(database)
    .where('account.id', accountId)
    .first<UnitAccountRow | undefined>(database.raw(accountColumns));
  if (!row) throw notFound('这个账号');
  return toUnitAccount(services, row);
}
