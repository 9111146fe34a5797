import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { LoginOutcome } from '../../contracts/login';
import { tellLoginChange } from '../../db/tell-login-change';
import { oneAtATime } from '../../db/one-at-a-time';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { noteWechat } from '../session/session-store';
import { findByPhone, findByWechat, getAccount, phoneColumns, type Account } from './account';
import { challenge } from './challenge';
import { describeSession } from './describe';
import { joinAccounts } from './join';
import { logIn } from './log-in';

/** Adds a proven phone to the account that asks, joining the account that had it. */
export async function bindPhone(
  services: Services,
  session: CurrentSession,
  phone: string,
): Promise<LoginOutcome> {
  const columns = phoneColumns(services, phone);
  const [own, other] = await Promise.all([
    getAccount(services.database, session.personId),
    findByPhone(services.database, columns.phone_index),
  ]);
  // A phone may have a new owner: its verified account asks for more than a code before anything joins it.
  if (other && other.id !== own.id && other.isVerified && !own.isVerified)
    return challenge(services, { personId: other.id, phone, joiningPersonId: own.id });
  await services.database.transaction(async (trx) => {
    await oneAtATime(trx, `phone:${columns.phone_index.toString('base64')}`);
    const holder = await findByPhone(trx, columns.phone_index);
    if (holder && holder.id !== own.id) await joinAccounts(trx, own.id, holder.id);
    await replacePhone(trx, own.id, columns);
  });
  return unchanged(services, session);
}

/** A phone that gives way to another one is told: it may be a thief of an open session who binds his own. */
async function replacePhone(
  trx: Knex.Transaction,
  personId: string,
  columns: ReturnType<typeof phoneColumns>,
): Promise<void> {
  const before = await trx('person')
    .where({ id: personId })
    .forUpdate()
    .first<{ phone_enc: Buffer | null; phone_index: Buffer | null }>('phone_enc', 'phone_index');
  await trx('person').where({ id: personId }).update(columns);
  if (!before.phone_index || before.phone_index.equals(columns.phone_index)) return;
  await tellLoginChange(trx, {
    personId,
    phone: before.phone_enc,
    template: 'phone.replaced',
    occasion: `phone/${randomUUID()}`,
  });
}

/** Adds a WeChat login to the account that asks, joining the account that had it: the verified one survives. */
export async function bindWechat(
  services: Services,
  context: RequestContext,
  session: CurrentSession,
  openid: string,
): Promise<LoginOutcome> {
  const { appId } = services.config.wechat;
  const own = await getAccount(services.database, session.personId);
  const survivor = await services.database.transaction(async (trx): Promise<Account> => {
    await oneAtATime(trx, `wechat:${openid}`);
    const other = await findByWechat(trx, appId, openid);
    if (!other) await trx('wechat_login').insert({ app_id: appId, openid, person_id: own.id });
    if (other?.id === own.id) return own;
    if (other?.isVerified && !own.isVerified) {
      await joinAccounts(trx, other.id, own.id);
      return other;
    }
    if (other) await joinAccounts(trx, own.id, other.id);
    await tellOfWechat(trx, own.id);
    return own;
  });
  if (survivor.id !== own.id) return logIn(services, context, survivor.id, { isByWechat: true });
  await noteWechat(services.database, session);
  return unchanged(services, session);
}

/** The account's phone is told of a new way in, for good: a thief of an open session may have bound his own. */
async function tellOfWechat(trx: Knex.Transaction, personId: string): Promise<void> {
  const { phone } = await trx('person')
    .where({ id: personId })
    .first<{ phone: Buffer | null }>('phone_enc as phone');
  await tellLoginChange(trx, {
    personId,
    phone,
    template: 'wechat.bound',
    occasion: `wechat/${randomUUID()}`,
  });
}

/** The same session goes on; the client keeps the token that it has. */
async function unchanged(services: Services, session: CurrentSession): Promise<LoginOutcome> {
  return { outcome: 'logged-in', token: null, session: await describeSession(services, session) };
}
