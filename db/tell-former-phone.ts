import type { Knex } from 'knex';
import type { MessageTemplate } from '../domain/message-templates';
import { shanghaiMinute } from '../domain/shanghai-day';

export interface ReplacedPhone {
  readonly personId: string;
  /** The phone that was there before; absent, only the inbox is told. */
  readonly formerPhone: Buffer | null;
  readonly template: Extract<MessageTemplate, 'identity.phone-replaced' | 'phone.replaced'>;
  /** Unique for this change. */
  readonly occasion: string;
}

/** Tells the account, and the phone that is no longer its own, that this has changed: it may not have been its owner (R-B7, R-B8). */
export async function tellFormerPhone(
  trx: Knex.Transaction,
  { personId, formerPhone, template, occasion }: ReplacedPhone,
): Promise<void> {
  const message = {
    person_id: personId,
    template,
    params: JSON.stringify({ at: shanghaiMinute(new Date()) }),
    deduplication_key: `${occasion}/${template}`,
  };
  await trx('inbox_message').insert(message);
  if (formerPhone) await trx('outbox').insert({ ...message, kind: 'sms', phone_enc: formerPhone });
}
