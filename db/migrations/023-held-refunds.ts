import type { Knex } from 'knex';

/** What keeps a refund may be ours to mend, while it is asked for on and on (R-P3). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    comment on column payment_refund.failure is 'Why the money is not back, in WeChat''s code. The order is refunding: WeChat does not take it for a reason of ours, and is asked on. The order is paid: it could not reach the payer, and is settled by hand.';
  `);
}
