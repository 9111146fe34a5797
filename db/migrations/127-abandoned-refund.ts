import type { Knex } from 'knex';

/**
 * A refund by hand that failed may be abandoned, with a reason; and WeChat's limit of refunds an order is no limit of transfers (R-P3).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table hand_refund
      add column abandoned_at timestamptz,
      add column abandoned_by uuid references person (id),
      add column abandoned_reason_enc bytea,
      add constraint hand_refund_abandoned check (
        (abandoned_at is null) = (abandoned_by is null)
        and (abandoned_at is null) = (abandoned_reason_enc is null)
        and (abandoned_at is null or state = 'failed')),
      drop constraint hand_refund_round_check,
      add constraint hand_refund_round_check check (round >= 1 and (way = 'transfer' or round <= 49));
    comment on column hand_refund.abandoned_at is 'Since when what it had asked for is not to be given back any more.';
    comment on column hand_refund.round is 'WeChat takes at most 50 refunds of an order, one of which is that by rule; the bank any number.';
  `);
}
