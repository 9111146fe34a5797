import type { Knex } from 'knex';

/** The daily bills of WeChat Pay, compared with what is recorded here, and what differs (R-P4). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table bill (
      merchant_id text not null,
      day date not null,
      state text not null default 'waiting' check (state in ('waiting', 'compared', 'none')),
      payments integer not null default 0,
      paid_fen bigint not null default 0,
      refunds integer not null default 0,
      refunded_fen bigint not null default 0,
      failure text,
      compared_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (merchant_id, day),
      check ((state = 'waiting') = (compared_at is null))
    );
    comment on table bill is 'One day at one merchant: what WeChat says went through it. Its workflow is reconciliation/{merchant}/{day}.';
    comment on column bill.state is 'none: WeChat has no bill of the day, and so no trade.';
    comment on column bill.failure is 'Why the bill could not be read, in the code of WeChat or ours; it is asked for again.';
    create index bill_day on bill (day desc, merchant_id);

    create table bill_row (
      merchant_id text not null,
      day date not null,
      kind text not null check (kind in ('payment', 'refund')),
      number text not null,
      order_number text not null,
      transaction_id text not null,
      amount_fen bigint not null,
      state text not null,
      primary key (merchant_id, day, kind, number, state),
      foreign key (merchant_id, day) references bill (merchant_id, day)
    );
    comment on table bill_row is 'A line of a bill. Who paid is not kept. A payment that was revoked has two.';
    comment on column bill_row.number is 'out_trade_no of a payment, out_refund_no of a refund.';
    create index bill_row_refund on bill_row (number) where kind = 'refund';

    create table bill_difference (
      id uuid primary key default gen_random_uuid(),
      merchant_id text not null,
      day date not null,
      kind text not null check (kind in ('payment', 'refund')),
      number text not null,
      what text not null check (what in ('unknown', 'missing', 'amount', 'state')),
      order_id uuid references payment_order (id),
      our_fen bigint,
      our_state text,
      their_fen bigint,
      their_state text,
      state text not null default 'open' check (state in ('open', 'settled', 'explained', 'gone')),
      found_at timestamptz not null default now(),
      unique (merchant_id, day, kind, number),
      foreign key (merchant_id, day) references bill (merchant_id, day)
    );
    comment on table bill_difference is 'What WeChat''s bill and our rows do not say alike. gone: compared again, they do.';
    create index bill_difference_open on bill_difference (found_at, id) where state = 'open';
    create index bill_difference_found on bill_difference (found_at desc, id desc);

    create table bill_difference_event (
      id bigint generated always as identity primary key,
      difference_id uuid not null references bill_difference (id),
      state text not null check (state in ('open', 'settled', 'explained', 'gone')),
      reason_enc bytea,
      person_id uuid references person (id),
      at timestamptz not null default now(),
      check ((state in ('settled', 'explained')) = (reason_enc is not null and person_id is not null))
    );
    comment on table bill_difference_event is 'Who did what about a difference, append-only. Without a person: a comparison found it, or found it no more.';
    create index bill_difference_event_difference on bill_difference_event (difference_id, id);
    create trigger bill_difference_event_append_only before update or delete on bill_difference_event
      for each row execute function refuse_change();

    create index hand_refund_done_day on hand_refund (((done_at at time zone 'Asia/Shanghai')::date)) where done_at is not null;
  `);
}
