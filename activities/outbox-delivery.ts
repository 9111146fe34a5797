import type { Knex } from 'knex';
import type { ProviderTemplates } from '../contracts/message-templates';
import { smsFor, subscriptionMessageFor, type SentBySms } from '../domain/provider-messages';
import { ProviderError } from '../providers/provider-error';
import type { Sms } from '../providers/tencent-cloud/sms';
import type { SubscriptionMessages } from '../providers/wechat/subscription-message';
import type { Encryption } from '../runtime/encryption';
import type { OutboxKind, OutgoingRow } from './outbox-rows';

export interface OutboxDependencies {
  readonly db: Knex;
  readonly encryption: Encryption;
  readonly sms: Sms;
  readonly subscriptionMessages: SubscriptionMessages;
  /** Of the mini-program whose subscribers are written to. */
  readonly wechatAppId: string;
  readonly templates: ProviderTemplates;
}

/** The message has nowhere to go: no phone, no login by WeChat. */
const noAddress = new ProviderError('wechat', 'final', 'NO_ADDRESS');

/** No template of the provider is configured for this message. */
const noTemplate = new ProviderError('wechat', 'final', 'NO_TEMPLATE');

/** What may not be missed goes by SMS where WeChat can't deliver it (R-T1). */
const haveDeadline: readonly string[] = [
  'application.changes-requested',
  'application.changes-due',
  'payment.due',
] satisfies readonly SentBySms[];

/** Sends one message through its provider. Throws the provider's error. */
export async function deliver(dependencies: OutboxDependencies, row: OutgoingRow): Promise<void> {
  const secret = row.secret_params_enc && dependencies.encryption.decrypt(row.secret_params_enc).toString();
  const params = { ...row.params, ...(secret ? (JSON.parse(secret) as Record<string, unknown>) : {}) };
  const message = { template: row.template, params };
  if (row.kind === 'sms') {
    const filled = smsFor(dependencies.templates, message);
    if (!filled) throw noTemplate;
    if (!row.phone_enc) throw noAddress;
    const phone = dependencies.encryption.decrypt(row.phone_enc).toString();
    await dependencies.sms.send({ phone, ...filled });
    return;
  }
  const filled = subscriptionMessageFor(dependencies.templates, message);
  if (!filled) throw noTemplate;
  if (row.openid === null) throw noAddress;
  await dependencies.subscriptionMessages.send({ openid: row.openid, ...filled, page: 'pages/inbox/index' });
}

/** A message that can't go its own way is written again for the other, if there is one (R-T1). */
export async function goTheOtherWay({ db, templates }: OutboxDependencies, row: OutgoingRow): Promise<void> {
  const kind = otherWay(templates, row);
  if (!kind) return;
  await db('outbox')
    .insert({
      kind,
      person_id: row.person_id,
      template: row.template,
      params: JSON.stringify(row.params),
      deduplication_key: `${row.deduplication_key}/${kind}`,
    })
    .onConflict('deduplication_key')
    .ignore();
}

/**
 * SMS for what has a deadline and WeChat won't deliver: not subscribed, the one-time subscription spent, no login by WeChat, or given
 * up. WeChat, where it carries the message, for whoever has no phone: their account was made by it.
 */
function otherWay(templates: ProviderTemplates, row: OutgoingRow): OutboxKind | undefined {
  if (row.phone_enc) return row.kind === 'wechat' && haveDeadline.includes(row.template) ? 'sms' : undefined;
  const byWechat = row.kind === 'sms' && row.openid !== null && subscriptionMessageFor(templates, row);
  return byWechat ? 'wechat' : undefined;
}
