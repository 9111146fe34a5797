import type { Knex } from 'knex';

export type OutboxKind = 'sms' | 'wechat';

/** A message to send, as its row says. */
export interface OutgoingRow {
  readonly id: string;
  readonly kind: OutboxKind;
  readonly person_id: string | null;
  /** The message's own, or else the person's. */
  readonly phone_enc: Buffer | null;
  /** By which the mini-program's subscribers are written to; empty without a login by WeChat. */
  readonly openid: string | null;
  readonly template: string;
  readonly params: Record<string, unknown>;
  readonly secret_params_enc: Buffer | null;
  readonly deduplication_key: string;
  readonly attempts: number;
}

/** So many at once; fewer mean that nothing more was due. */
export const batch = 20;

/**
 * Claims what is due by making it due later: after 30 s, 1 min, 2 min, …, which is longer than a provider may take. No
 * lock is held while it answers; what a dead worker had claimed comes due again by itself.
 */
export async function claimDue(db: Knex, kind: OutboxKind, wechatAppId: string): Promise<OutgoingRow[]> {
  const due = db('outbox')
    .select('id')
    .where({ kind, sent_at: null, gave_up_at: null })
    .where('due_at', '<=', db.fn.now())
    .orderBy('due_at')
    .limit(batch)
    .forUpdate()
    .skipLocked();
  return await db('outbox')
    .whereRaw('id = any (array(?))', [due]) // the limit holds, however this is planned
    .update({
      attempts: db.raw('attempts + 1'),
      due_at: db.raw(`now() + interval '30 seconds' * power(2, attempts)`),
    })
    .returning<OutgoingRow[]>([
      ...['id', 'kind', 'person_id', 'template', 'params'],
      ...['secret_params_enc', 'deduplication_key', 'attempts'],
      db.raw(
        'coalesce(phone_enc, (select p.phone_enc from person p where p.id = outbox.person_id)) as phone_enc',
      ),
      db.raw(
        `(select l.openid from wechat_login l where l.person_id = outbox.person_id and l.app_id = ?
           order by l.created_at desc limit 1) as openid`,
        [wechatAppId],
      ),
    ]);
}

/** Sent; a secret, and a phone, that were only for this message are gone with it. */
export async function markSent(db: Knex, id: string): Promise<void> {
  await db('outbox')
    .where({ id })
    .update({ sent_at: db.fn.now(), last_error: null, secret_params_enc: null, phone_enc: null });
}

/** Not sent this time, or never: `code` names the reason, without personal data. */
export interface Failure {
  readonly id: string;
  readonly code: string;
  readonly isFinal: boolean;
}

/** What was given up is not claimed again, and its secret and phone are gone. */
export async function markFailed(db: Knex, failures: readonly Failure[]): Promise<void> {
  if (failures.length === 0) return;
  await db.raw(
    `update outbox
        set last_error = failure.code,
            gave_up_at = case when failure."isFinal" then now() end,
            secret_params_enc = case when failure."isFinal" then null else secret_params_enc end,
            phone_enc = case when failure."isFinal" then null else phone_enc end
       from jsonb_to_recordset(?) as failure (id uuid, code text, "isFinal" boolean)
      where outbox.id = failure.id`,
    [JSON.stringify(failures)],
  );
}
