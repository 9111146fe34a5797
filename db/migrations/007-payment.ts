import type { Knex } from 'knex';

/** Orders at WeChat Pay, what WeChat told about them, and refunds (R-P1 … R-P3). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table payment_order (
      id uuid primary key,
      number text not null unique check (number ~ '^[0-9a-f]{32}$'),
      application_id uuid not null references application (id),
      person_id uuid not null references person (id),
      channel text not null check (channel in ('jsapi', 'native')),
      description text not null,
      amount_fen integer not null check (amount_fen > 0),
      payer_openid_enc bytea,
      app_id text,
      merchant_id text,
      client_params jsonb,
      state text not null default 'open' check (state in ('open', 'paid', 'closed', 'refunding', 'refunded')),
      counts boolean not null default false,
      transaction_id text unique,
      paid_at timestamptz,
      disputed jsonb,
      ordered_at timestamptz not null default now(),
      expires_at timestamptz not null,
      changed_at timestamptz not null default now(),
      check (expires_at > ordered_at),
      check (client_params is null or (app_id is not null and merchant_id is not null)),
      check ((state in ('paid', 'refunding', 'refunded')) = (paid_at is not null and transaction_id is not null)),
      check (not counts or paid_at is not null)
    );
    comment on table payment_order is 'One order at WeChat Pay; its process is payment/{id}. Changed by that process alone.';
    comment on column payment_order.number is 'out_trade_no: the id without its hyphens.';
    comment on column payment_order.payer_openid_enc is 'Who pays in the mini-program; erased as soon as the order is placed.';
    comment on column payment_order.app_id is 'To whom it was ordered, with merchant_id; empty until WeChat has taken the order.';
    comment on column payment_order.client_params is 'What the client needs to pay it; empty until WeChat has taken the order.';
    comment on column payment_order.counts is 'It pays for the application. A payment that came too late or twice is refunded and never counts.';
    comment on column payment_order.disputed is 'What WeChat says was paid, where that is not what was ordered: never taken as paid, settled by hand.';
    create unique index payment_order_one_open on payment_order (application_id) where state = 'open';
    create unique index payment_order_one_counts on payment_order (application_id) where counts and state = 'paid';
    create index payment_order_application on payment_order (application_id, ordered_at desc);
    create index payment_order_person on payment_order (person_id);
    create index payment_order_disputed on payment_order (changed_at) where disputed is not null;

    create table payment_refund (
      order_id uuid primary key references payment_order (id),
      number text not null unique,
      amount_fen integer not null check (amount_fen > 0),
      reason text not null check (reason in ('withdrawn', 'removed-from-unit', 'rejected', 'given-up', 'unfinished', 'paid-twice', 'paid-too-late')),
      requested_at timestamptz not null default now(),
      refunded_at timestamptz,
      failure text
    );
    comment on table payment_refund is 'A full refund, asked by the rule of the project (R-P3). Written with what gives the reason, carried out by payment/{order}.';
    comment on column payment_refund.number is 'out_refund_no: every retry carries it, so that WeChat refunds once.';
    comment on column payment_refund.failure is 'WeChat could not reach the payer: settled by hand.';
    create index payment_refund_under_way on payment_refund (requested_at) where refunded_at is null;

    create table payment_notification (
      id text primary key,
      order_number text not null,
      kind text not null check (kind in ('order', 'refund')),
      said jsonb not null,
      received_at timestamptz not null default now()
    );
    comment on table payment_notification is 'What WeChat told on its own account, verified, before anything is done with it. Doubles meet the primary key.';
    create index payment_notification_order on payment_notification (order_number, received_at desc);
  `);
}
