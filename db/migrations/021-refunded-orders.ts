import type { Knex } from 'knex';

/** Money that is to go back no longer pays for its application, whatever becomes of the refund (R-P3). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    update payment_order set counts = false where counts and id in (select order_id from payment_refund);
    comment on column payment_order.counts is 'It pays for the application: neither one that came too late or twice, nor one whose refund is asked.';
  `);
}
