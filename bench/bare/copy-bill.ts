import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { connect } from '../../db/connection';
import type { BillOfDay } from '../../domain/reconciliation';
import type { BillRow } from '../../providers/wechat/pay-bill-rows';
import { createWechatPay } from '../../providers/wechat/pay';
import type { Config } from '../../runtime/config';
import type { OwnStack } from '../../scripts/own-stack.mjs';

/**
 * Seconds that the least takes which gets a day's bill into a table like that of the bills, with its indexes: the same download,
 * read alike, and one `COPY`. Nothing is compared.
 */
export async function copyBill(
  { administratorUrl }: OwnStack,
  { wechatPay }: Config,
  bill: BillOfDay,
): Promise<number> {
  const knex = connect(administratorUrl, { poolSize: 1, applicationName: 'bare', statementTimeoutMs: 0 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'rows.csv');
  try {
    await chmod(folder, 0o755); // PostgreSQL may run as somebody else
    await knex.raw('create table if not exists bare_bill_row (like bill_row including all)');
    const begun = performance.now();
    const pay = createWechatPay({ ...wechatPay, notifyUrl: '' });
    const answer = await pay.openBill(bill.day, AbortSignal.timeout(600_000));
    if (typeof answer === 'string') throw new Error(`The bill is ${answer}.`);
    await pipeline(Readable.from(linesOf(bill, answer.rows)), createWriteStream(file));
    await knex.transaction(async (trx) => {
      await trx.raw('delete from bare_bill_row'); // as what was read of the day before goes
      await trx.raw(`copy bare_bill_row from '${file}' (format csv)`);
    });
    return (performance.now() - begun) / 1_000;
  } finally {
    await rm(folder, { recursive: true });
    await knex.destroy();
  }
}

async function* linesOf(
  { merchantId, day }: BillOfDay,
  rows: AsyncIterable<BillRow>,
): AsyncGenerator<string> {
  let lines: string[] = [];
  for await (const row of rows) {
    const { kind, orderNumber, refundNumber = orderNumber, transactionId, amountFen, state } = row;
    lines.push(
      `${[merchantId, day, kind, refundNumber, orderNumber, transactionId, amountFen, state].join(',')}\n`,
    );
    if (lines.length < 2_000) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
