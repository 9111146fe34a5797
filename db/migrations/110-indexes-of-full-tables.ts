import type { Knex } from 'knex';
import { buildIndexes } from '../build-indexes';

export const config = { transaction: false };

/** What 085 to 107 look for in tables that are full where they are installed. */
export const up = (knex: Knex): Promise<void> =>
  buildIndexes(knex, {
    upload_erased: 'upload (erased_at) where erased_at is not null',
    application_private_kept: 'application (project_id) where private_erased_at is null',
    application_content_kept: 'application (project_id) where content_erased_at is null',
    inbox_created: 'inbox_message (created_at)',
    outbox_created: 'outbox (created_at)',
    payment_order_paid: 'payment_order (paid_at desc, id desc) where paid_at is not null',
    payment_order_returned:
      'payment_order (paid_at desc, id desc) where paid_at is not null and returned_fen > 0',
    payment_order_refunding: `payment_order (id) where state = 'refunding'`,
    payment_order_paid_day: `payment_order (((paid_at at time zone 'Asia/Shanghai')::date)) where paid_at is not null`,
    payment_refund_done_day: `payment_refund (((refunded_at at time zone 'Asia/Shanghai')::date)) where refunded_at is not null`,
    consent_event_person: 'consent_event (person_id, id)',
    outbox_person: 'outbox (person_id) where person_id is not null',
  });
