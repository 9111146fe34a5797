import type { Knex } from 'knex';

/**
 * A message to a person (R-T1). Always in the inbox; beside it by SMS, or by WeChat, where what has a deadline goes by SMS
 * if WeChat may not deliver it.
 */
export interface Notice {
  readonly personId: string;
  /** A name of `domain/message-templates`. */
  readonly template: string;
  /** What the template needs. No personal data. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly channel?: 'wechat' | 'sms';
}

/** What happened, and whom it is told. */
export interface Occasion {
  /** Unique for what happened. */
  readonly key: string;
  readonly processId?: string;
  readonly notices: readonly Notice[];
}

/**
 * Writes messages in the transaction that decides them, so that none is lost and none is sent for what was rolled
 * back. The same occasion tells a person the same thing once.
 */
export async function addNotices(
  trx: Knex.Transaction,
  notices: readonly Notice[],
  occasion: Omit<Occasion, 'notices'>,
): Promise<void> {
  await tellOccasions(trx, [{ ...occasion, notices }]);
}

/** The messages of many occasions, as `addNotices` writes those of one, in two statements. Returns how many are new. */
export async function tellOccasions(trx: Knex.Transaction, occasions: readonly Occasion[]): Promise<number> {
  const rows = occasions.flatMap(({ key, processId, notices }) =>
    notices.map(({ personId, template, params, channel }) => ({
      channel,
      processId,
      message: {
        person_id: personId,
        template,
        params: JSON.stringify(params),
        deduplication_key: `${key}/${template}/${personId}`,
      },
    })),
  );
  if (rows.length === 0) return 0;
  const added = await trx('inbox_message')
    .insert(rows.map(({ message, processId }) => ({ ...message, process_id: processId ?? null })))
    .onConflict('deduplication_key')
    .ignore()
    .returning<{ deduplication_key: string }[]>('deduplication_key');
  const fresh = new Set(added.map((row) => row.deduplication_key));
  const outgoing = rows.flatMap(({ channel, message }) =>
    channel && fresh.has(message.deduplication_key) ? [{ ...message, kind: channel }] : [],
  );
  if (outgoing.length > 0) await trx('outbox').insert(outgoing).onConflict('deduplication_key').ignore();
  return fresh.size;
}
