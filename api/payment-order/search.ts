import type { CappedTotal } from '../../contracts/page';
import type { PaymentOrderItem } from '../../contracts/payment-order';
import { keysetPage } from '../keyset-page';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { narrowOrders, orderColumns, paidOrders, toItem, type PaidOrderRow } from './order-rows';

/** What was paid, the newest first (R-P3). */
export async function findOrders(
  { database, config }: Pick<Services, 'database' | 'config'>,
  { query }: HandlerInput<'GET /payment-orders'>,
): Promise<CappedTotal & { items: PaymentOrderItem[]; nextCursor?: string }> {
  const filtered = () => paidOrders(database).modify((list) => narrowOrders(list, query));
  return await keysetPage<PaidOrderRow, PaymentOrderItem>(database, query, {
    filtered: filtered(),
    read: ({ after, limit }) =>
      filtered()
        .modify((list) => {
          if (after) void list.whereRaw('(o.paid_at, o.id) < (?::timestamptz, ?::uuid)', [...after]);
        })
        .orderBy([
          { column: 'o.paid_at', order: 'desc' },
          { column: 'o.id', order: 'desc' },
        ])
        .limit(limit)
        .select<PaidOrderRow[]>(orderColumns(database)),
    toItem: (row) => toItem(row, config.wechatPay.merchantId),
  });
}
