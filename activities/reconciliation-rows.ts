import type { Knex } from 'knex';
import type { BillOfDay } from '../domain/reconciliation';
import type { BillRow } from '../providers/wechat/pay-bill-rows';

/** So many lines are in memory at a time. */
const batchSize = 2_000;

/** Writes a bill's lines, some at a time: however many there are, they are never whole in memory. */
export async function loadBillRows(
  trx: Knex.Transaction,
  bill: BillOfDay,
  rows: AsyncIterable<BillRow>,
): Promise<void> {
  let batch: BillRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    await insert(trx, bill, batch);
    batch = [];
  }
  await insert(trx, bill, batch);
}

async function insert(
  trx: Knex.Transaction,
  { merchantId, day }: BillOfDay,
  rows: readonly BillRow[],
): Promise<void> {
  await trx.raw(
    `insert into bill_row (merchant_id, day, kind, number, order_number, transaction_id, amount_fen, state)
     select :merchantId, :day, * from unnest(cast(:kinds as text[]), cast(:numbers as text[]), cast(:orders as text[]),
       cast(:transactions as text[]), cast(:amounts as bigint[]), cast(:states as text[]))
     on conflict do nothing`,
    {
      ...{ merchantId, day },
      kinds: rows.map(({ kind }) => kind),
      numbers: rows.map(({ orderNumber, refundNumber }) => refundNumber ?? orderNumber),
      orders: rows.map(({ orderNumber }) => orderNumber),
      transactions: rows.map(({ transactionId }) => transactionId),
      amounts: rows.map(({ amountFen }) => amountFen),
      states: rows.map(({ state }) => state),
    },
  );
}
