import type { Knex } from 'knex';
import type { Message, MessageTemplate, ParamsOf } from '../domain/message-templates';
import type { SentBySms } from '../domain/provider-messages';

/**
 * A message to a person (R-T1). Always in the inbox; beside it by SMS, or by WeChat, where what has a deadline goes by SMS
 * if WeChat may not deliver it, and what would go by SMS goes by WeChat to who has no phone (activities/outbox-delivery.ts). By SMS goes
 * only what every installation has an SMS template for.
 */
export type Notice = Readonly<Message> &
  ({ readonly channel?: 'wechat' } | { readonly template: SentBySms; readonly channel: 'sms' }) & {
    readonly personId: string;
    /** Beside the inbox it goes to a person once for this, though it happens again (`2026-11-20/{institution}`). */
    readonly outsideOncePer?: string;
  };

/** The same message, for each person that it is given. */
export const noticeOf =
  <T extends MessageTemplate>(
    template: T,
    params: ParamsOf<T>,
    channel?: [T] extends [SentBySms] ? 'wechat' | 'sms' : 'wechat',
  ) =>
  (personId: string): Notice =>
    ({ personId, template, params, channel }) as Notice; // the signature says what may stand together

/** What happened, and whom it is told. */
export interface Occasion {
  /** Unique for what happened. */
  readonly key: string;
  readonly processId?: string;
  readonly notices: readonly Notice[];
}

/**
 * Writes messages in the transaction that decides them, so that none is lost and none is sent for what was rolled
 * back. The same occasion tells a person the same thing once. Of two transactions at once that send what goes out once, the
 * unique key of the outbox lets the second wait for the first, and then send nothing beside the inbox.
 */
export async function addNotices(
  trx: Knex.Transaction,
  notices: readonly Notice[],
  occasion: Omit<Occasion, 'notices'>,
): Promise<void> {
  await tellOccasions(trx, [{ ...occasion, notices }]);
}

/** The messages of many occasions, as `addNotices` writes those of one, in one statement. Returns how many are new. */
export async function tellOccasions(trx: Knex.Transaction, occasions: readonly Occasion[]): Promise<number> {
  const messages = messagesOf(occasions);
  if (messages === none) return 0;
  const { rows } = await trx.raw<{ rows: { told: number }[] }>(
    `with ${telling} select count(*)::int as told from told`,
    { messages },
  );
  return rows[0]?.told ?? 0;
}

const none = '[]';

/** What `telling` is bound to. */
export function messagesOf(occasions: readonly Occasion[]): string {
  const messages = occasions.flatMap(({ key, processId, notices }) =>
    notices.map(({ personId, template, params, channel, outsideOncePer }) => ({
      ...{ person_id: personId, template, params, channel, process_id: processId },
      deduplication_key: `${key}/${template}/${personId}`,
      outgoing_key: `${outsideOncePer ?? key}/${template}/${personId}`,
    })),
  );
  return messages.length === 0 ? none : JSON.stringify(messages);
}

/**
 * Writes `:messages`, as part of a statement that has more to do. Only what is new in the inbox goes out beside it; in one
 * order everywhere, so that two who wait wait one way. Who has closed their account (R-V2) is told nothing any more.
 */
export const telling = `
  message as (
    select person_id, template, params, channel, process_id, deduplication_key, outgoing_key
      from jsonb_to_recordset(:messages) as sent (
        person_id uuid, template text, params jsonb, channel text, process_id text, deduplication_key text,
        outgoing_key text)
     where not exists (select from person where person.id = sent.person_id and person.closed_at is not null)
  ), told as (
    insert into inbox_message (person_id, template, params, process_id, deduplication_key)
    select person_id, template, params, process_id, deduplication_key from message
    on conflict (deduplication_key) do nothing
    returning deduplication_key
  ), outgoing as (
    insert into outbox (kind, person_id, template, params, deduplication_key)
    select channel, person_id, template, params, outgoing_key from message
      join told using (deduplication_key)
     where channel is not null
     order by outgoing_key
    on conflict (deduplication_key) do nothing
  )`;
