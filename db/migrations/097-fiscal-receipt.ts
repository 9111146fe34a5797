import type { Knex } from 'knex';

/** 财政电子票据 of a payment, as the platform administrator has entered it (R-P5). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table fiscal_receipt (
      order_id uuid primary key references payment_order (id),
      number text not null,
      link text not null check (link like 'https://%'),
      entered_by uuid not null references person (id),
      entered_at timestamptz not null default now()
    );
    comment on table fiscal_receipt is 'Number and link of the fiscal e-receipt. Entered anew it is corrected; who entered what when is in access_event.';
  `);
}
