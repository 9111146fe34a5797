import type { Knex } from 'knex';
import type { BillOfDay } from '../domain/reconciliation';
import type { BillRow } from '../providers/wechat/pay-bill-rows';

/** So many lines are in memory at a time. */
const batchSize = 2_000;

/** Writes a bill's lines while they arrive: however long it is, it is never whole in memory. */
export async function loadBillRows(
  trx: Knex.Transaction,
  bill: BillOfDay,
  rows: AsyncIterable<BillRow> | Iterable<BillRow>,
  onProgress: (rows: number) => void,
): Promise<void> {
  let batch: BillRow[] = [];
  let count = 0;
  const flush = async () => {
    await insert(trx, bill, batch);
    count += batch.length;
    batch = [];
    onProgress(count);
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) await flush();
  }
  await flush();
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
