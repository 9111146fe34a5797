import type { Knex } from 'knex';

/** The watch over refunds that nobody carries out; their orders' own processes do what is to be done. */
export interface RefundWatchActivities {
  /** Orders whose refund was asked for ten minutes ago and whose process hasn't begun it. At most so many, the oldest first. */
  findUnbegunRefunds(atMost: number): Promise<string[]>;
}

export function refundWatchActivities(db: Knex): RefundWatchActivities {
  return {
    findUnbegunRefunds: (atMost) =>
      db('payment_refund as refund')
        .join('payment_order as paid', 'paid.id', 'refund.order_id')
        .where({ 'paid.state': 'paid', 'refund.refunded_at': null, 'refund.failure': null })
        .whereRaw(`refund.requested_at <= now() - interval '10 minutes'`)
        .orderBy(['refund.requested_at', 'refund.order_id'])
        .limit(atMost)
        .pluck<string[]>('refund.order_id'),
  };
}
