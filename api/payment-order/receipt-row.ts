import type { Knex } from 'knex';
import type { FiscalReceipt } from '../../contracts/payment';

/** The fiscal e-receipt of an order, once it has been entered. */
export const findReceipt = (database: Knex, orderId: string): Promise<FiscalReceipt | undefined> =>
  database('fiscal_receipt').where({ order_id: orderId }).first<FiscalReceipt | undefined>('number', 'link');
