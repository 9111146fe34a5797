import type { Knex } from 'knex';
import type { PaymentChannel } from '../contracts/payment';
import type { PaymentState } from '../contracts/payment-states';
import type { RefundReason } from '../contracts/refund-reasons';

export interface PaymentOrderRow {
  id: string;
  number: string;
  application_id: string;
  person_id: string;
  channel: PaymentChannel;
  description: string;
  amount_fen: number;
  payer_openid_enc: Buffer | null;
  app_id: string | null;
  merchant_id: string | null;
  client_params: object | null;
  state: PaymentState;
  counts: boolean;
  paid_at: Date | null;
  expires_at: Date;
  /** Whose matter its application is: the unit's, or the first department's where no unit is asked (R-C5). */
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
    .leftJoin('application_step as s', (join) =>
      join.on('s.application_id', 'a.id').andOn('s.step', db.raw('0')),
    )
    .first<PaymentOrderRow | undefined>(
      'o.*',
      'a.business_code',
      db.raw('coalesce(a.unit_institution_id, s.institution_id) as institution_id'),
    );
  if (!row) throw new Error(`No order ${orderId}`);
  return row;
}

export async function findRefundRow(db: Knex, orderId: string): Promise<PaymentRefundRow | undefined> {
  return await db('payment_refund')
    .where({ order_id: orderId })
    .first<PaymentRefundRow | undefined>('number', 'amount_fen', 'reason', 'refunded_at', 'failure');
}

/** Who takes the money: the project's, which the order's row has from the start, or the platform's (R-P5). */
export const merchantOf = (
  { platform }: { readonly platform: string },
  { merchant_id: own }: Pick<PaymentOrderRow, 'merchant_id'>,
): string => own ?? platform;
