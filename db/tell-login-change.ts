import type { Knex } from 'knex';
import type { SentBySms } from '../domain/provider-messages';
import { shanghaiMinute } from '../domain/shanghai-day';

export interface LoginChange {
  readonly personId: string;
  /** The phone that was the account's before; absent, only the inbox is told. */
  readonly phone: Buffer | null;
  readonly template: Extract<SentBySms, 'identity.phone-replaced' | 'phone.replaced' | 'wechat.bound'>;
  /** Unique for this change. */
  readonly occasion: string;
}

/** Tells the account, and the phone that was its own until now, what one logs in with from now on: it may not have been its owner (R-B7, R-B8). */
export async function tellLoginChange(
  trx: Knex.Transaction,
  { personId, phone, template, occasion }: LoginChange,
): Promise<void> {
  const message = {
    person_id: personId,
    template,
    params: JSON.stringify({ at: shanghaiMinute(new Date()) }),
    deduplication_key: `${occasion}/${template}`,
  };
  await trx('inbox_message').insert(message);
  if (phone) await trx('outbox').insert({ ...message, kind: 'sms', phone_enc: phone });
}
