import type { Knex } from 'knex';

/** A message to a person (R-T1). Always in the inbox; beside it by WeChat, or by SMS where there is a deadline. */
export interface Notice {
  readonly personId: string;
  /** A name of `domain/message-templates`. */
  readonly template: string;
  /** What the template needs. No personal data. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly channel?: 'wechat' | 'sms';
}

/**
 * Writes messages in the transaction that decides them, so that none is lost and none is sent for what was rolled
 * back. `occasion` is unique for what happened: the same occasion tells a person the same thing once.
 */
export async function addNotices(
  trx: Knex.Transaction,
  notices: readonly Notice[],
  occasion: { readonly key: string; readonly processId?: string },
): Promise<void> {
  const rows = notices.map(({ personId, template, params, channel }) => ({
    channel,
    message: {
      person_id: personId,
      template,
      params: JSON.stringify(params),
      deduplication_key: `${occasion.key}/${template}/${personId}`,
    },
  }));
  if (rows.length === 0) return;
  await trx('inbox_message')
    .insert(rows.map(({ message }) => ({ ...message, process_id: occasion.processId ?? null })))
    .onConflict('deduplication_key')
    .ignore();
  const outgoing = rows.flatMap(({ channel, message }) => (channel ? [{ ...message, kind: channel }] : []));
  if (outgoing.length > 0) await trx('outbox').insert(outgoing).onConflict('deduplication_key').ignore();
}
