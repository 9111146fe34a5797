import type { Knex } from 'knex';

/** Money that the platform administrator gives back by hand, in part or whole, through WeChat or by transfer (R-P3). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table payment_order
      add column returned_fen integer not null default 0,
      add constraint payment_order_returned_within check (returned_fen between 0 and amount_fen);
    comment on column payment_order.returned_fen is 'What has gone back or is on its way, by rule and by hand: never more than was paid, whoever asks at once.';

    create function return_by_rule() returns trigger language plpgsql as $$
      begin
        update payment_order set returned_fen = amount_fen where id = new.order_id;
        return null;
      end $$;
    comment on function return_by_rule is 'What is asked for by rule is all that was left of the order. Said here, so that a version that knows no refunds by hand says it too.';
    create trigger payment_refund_returns after insert on payment_refund for each row execute function return_by_rule();
    update payment_order o set returned_fen = r.amount_fen
      from payment_refund r
     where r.order_id = o.id and (r.refunded_at is not null or r.failure is null or o.state = 'refunding');

    create table hand_refund (
      order_id uuid not null references payment_order (id),
      round integer not null check (round between 1 and 49),
      way text not null check (way in ('wechat', 'transfer')),
      number text unique,
      amount_fen integer not null check (amount_fen > 0),
      reason_enc bytea not null,
      state text not null check (state in ('under-way', 'done', 'failed')),
      failure text,
      asked_by uuid not null references person (id),
      asked_at timestamptz not null default now(),
      done_at timestamptz,
      reference_enc bytea,
      transferred_on date,
      proof_upload_id uuid references upload (id),
      primary key (order_id, round),
      check ((state = 'done') = (done_at is not null)),
      check ((way = 'wechat') = (number is not null)),
      check ((way = 'transfer')
             = (reference_enc is not null and transferred_on is not null and proof_upload_id is not null)),
      check (way = 'wechat' or state = 'done')
    );
    comment on table hand_refund is 'What the platform administrator gives back of an order, one after the other; its process is hand-refund/{order}.';
    comment on column hand_refund.round is 'WeChat takes at most 50 refunds of an order, one of which is that by rule.';
    comment on column hand_refund.number is 'out_refund_no: every retry carries it, so that WeChat refunds once.';
    comment on column hand_refund.failure is 'Why the money is not back, in WeChat''s code. Under way: WeChat does not take it for a reason of ours, and is asked on.';
    comment on column hand_refund.reference_enc is 'The number of the bank''s transfer.';
    create unique index hand_refund_one_under_way on hand_refund (order_id) where state = 'under-way';
    create index hand_refund_trouble on hand_refund (asked_at) where failure is not null;
    create index hand_refund_proof on hand_refund (proof_upload_id) where proof_upload_id is not null;
  `);
}
