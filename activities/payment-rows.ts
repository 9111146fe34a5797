import type { Knex } from 'knex';
import type { PaymentState } from '../contracts/payment-states';
import type { RefundReason } from '../contracts/refund-reasons';

export interface PaymentOrderRow {
  id: string;
  number: string;
  application_id: string;
  person_id: string;
  description: string;
  amount_fen: number;
  payer_openid_enc: Buffer | null;
  app_id: string | null;
  merchant_id: string | null;
  client_params: object | null;
  state: PaymentState;
  counts: boolean;
  expires_at: Date;
  /** Of its application. */
  institution_id: string | null;
  business_code: string;
}

export interface PaymentRefundRow {
  number: string;
  amount_fen: number;
  reason: RefundReason;
  refunded_at: Date | null;
  failure: string | null;
}

/** The order with what its process needs of the application. It is there: its process is started after it. */
export async function getOrderRow(db: Knex, orderId: string): Promise<PaymentOrderRow> {
  const row = await db('payment_order as o')
    .join('application as a', 'a.id', 'o.application_id')
    .where('o.id', orderId)
    .first<PaymentOrderRow | undefined>('o.*', 'a.unit_institution_id as institution_id', 'a.business_code');
  if (!row) throw new Error(`No order ${orderId}`);
  return row;
}

export async function findRefundRow(db: Knex, orderId: string): Promise<PaymentRefundRow | undefined> {
  return await db('payment_refund')
    .where({ order_id: orderId })
    .first<PaymentRefundRow | undefined>('number', 'amount_fen', 'reason', 'refunded_at', 'failure');
}
