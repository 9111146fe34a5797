import type { Knex } from 'knex';
import { renderStoredMessage } from '../domain/message-templates';
import { ProviderError } from '../providers/provider-error';
import type { Sms } from '../providers/tencent-cloud/sms';
import type { SubscriptionMessages } from '../providers/wechat/subscription-message';
import type { Encryption } from '../runtime/encryption';
import type { OutgoingRow } from './outbox-rows';

export interface OutboxDependencies {
  readonly db: Knex;
  readonly encryption: Encryption;
  readonly sms: Sms;
  readonly subscriptionMessages: SubscriptionMessages;
  /** Of the mini-program whose subscribers are written to. */
  readonly wechatAppId: string;
}

/** WeChat's code for "not subscribed, or the subscription is spent". */
const notSubscribed = '43101';

/** The message has nowhere to go: no phone, no login by WeChat. */
const noAddress = new ProviderError('wechat', 'final', 'NO_ADDRESS');

/** What may not be missed goes by SMS where WeChat can't deliver it (R-T1). */
const hasDeadline: readonly string[] = [
  'application.changes-requested',
  'application.changes-due',
  'payment.due',
];

/** Sends one message through its provider. Throws the provider's error. */
export async function deliver(dependencies: OutboxDependencies, row: OutgoingRow): Promise<void> {
  const secret = row.secret_params_enc && dependencies.encryption.decrypt(row.secret_params_enc).toString();
  const params = { ...row.params, ...(secret ? (JSON.parse(secret) as Record<string, unknown>) : {}) };
  const { title, text } = renderStoredMessage({ template: row.template, params });
  if (row.kind === 'sms') {
    const phone = await phoneOf(dependencies, row);
    await dependencies.sms.send({ phone, templateId: row.template, parameters: [text] });
    return;
  }
  const openid = await openidOf(dependencies, row);
  // 20 characters is the limit of a `thing` in a subscription message; the whole text is in the inbox.
  await dependencies.subscriptionMessages.send({
    openid,
    templateId: row.template,
    data: { thing1: shortened(title), thing2: shortened(text) },
    page: 'pages/inbox/index',
  });
}

/** A message with a deadline that WeChat can't deliver is written again, for SMS. */
export async function fallBackToSms(db: Knex, row: OutgoingRow, error: unknown): Promise<void> {
  const isUndeliverable =
    error === noAddress || (error instanceof ProviderError && error.code === notSubscribed);
  if (row.kind !== 'wechat' || !isUndeliverable || !hasDeadline.includes(row.template)) return;
  await db('outbox')
    .insert({
      kind: 'sms',
      person_id: row.person_id,
      template: row.template,
      params: JSON.stringify(row.params),
      deduplication_key: `${row.deduplication_key}/sms`,
    })
    .onConflict('deduplication_key')
    .ignore();
}

async function phoneOf({ db, encryption }: OutboxDependencies, row: OutgoingRow): Promise<string> {
  const stored =
    row.phone_enc ??
    (
      await db('person')
        .where({ id: row.person_id })
        .first<{ phone_enc: Buffer | null } | undefined>('phone_enc')
    )?.phone_enc;
  if (!stored) throw noAddress;
  return encryption.decrypt(stored).toString();
}

async function openidOf({ db, wechatAppId }: OutboxDependencies, row: OutgoingRow): Promise<string> {
  const login = await db('wechat_login')
    .where({ person_id: row.person_id, app_id: wechatAppId })
    .orderBy('created_at', 'desc')
    .first<{ openid: string } | undefined>('openid');
  if (!login) throw noAddress;
  return login.openid;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 20 ? text : `${characters.slice(0, 19).join('')}…`;
}
