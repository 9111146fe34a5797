import type { Knex } from 'knex';
import { oneAtATime } from '../../db/one-at-a-time';
import type { Services } from '../services';

export interface Account {
  id: string;
  isVerified: boolean;
}

interface AccountRow {
  id: string;
  identity_state: string;
}

const accountOf = (row: AccountRow | undefined): Account | undefined =>
  row && { id: row.id, isVerified: row.identity_state === 'verified' };

export async function findByWechat(
  database: Knex,
  appId: string,
  openid: string,
): Promise<Account | undefined> {
  const row = await database('wechat_login')
    .join('person', 'person.id', 'wechat_login.person_id')
    .where({ app_id: appId, openid })
    .first<AccountRow | undefined>('person.id', 'person.identity_state');
  return accountOf(row);
}

export async function findByPhone(database: Knex, phoneIndex: Buffer): Promise<Account | undefined> {
  const row = await database('person')
    .where({ phone_index: phoneIndex })
    .first<AccountRow | undefined>('id', 'identity_state');
  return accountOf(row);
}

export async function getAccount(database: Knex, personId: string): Promise<Account> {
  const account = accountOf(
    await database('person').where({ id: personId }).first<AccountRow | undefined>('id', 'identity_state'),
  );
  if (!account) throw new Error('A session without a person: the foreign key forbids it.');
  return account;
}

/** The account that the openid logs in to; the first login creates it (R-A1). */
export async function accountOfWechat({ database, config }: Services, openid: string): Promise<Account> {
  const { appId } = config.wechat;
  return database.transaction(async (trx) => {
    await oneAtATime(trx, `wechat:${openid}`);
    const found = await findByWechat(trx, appId, openid);
    if (found) return found;
    const account = await createAccount(trx, {});
    await trx('wechat_login').insert({ app_id: appId, openid, person_id: account.id });
    return account;
  });
}

/** The account that the proven phone logs in to; the first login creates it (R-A2). */
export async function accountOfPhone(
  services: Services,
  trx: Knex.Transaction,
  phone: string,
): Promise<Account> {
  const columns = phoneColumns(services, phone);
  return (await findByPhone(trx, columns.phone_index)) ?? createAccount(trx, columns);
}

/** A phone as it is stored: encrypted, with its index for equality. */
export function phoneColumns(
  { encryption, blindIndex }: Pick<Services, 'encryption' | 'blindIndex'>,
  phone: string,
) {
  return { phone_enc: encryption.encryptText(phone), phone_index: blindIndex('phone', phone) };
}

async function createAccount(trx: Knex.Transaction, columns: object): Promise<Account> {
  const [row] = await trx('person').insert(columns).returning<AccountRow[]>(['id', 'identity_state']);
  const account = accountOf(row);
  if (!account) throw new Error('insert … returning gave no row');
  return account;
}
