import { StringDecoder } from 'node:string_decoder';
import { noAnswer, ProviderError } from '../provider-error';

/** One line of a day's bill: a payment that succeeded, or a refund that WeChat took. Who paid is left out. */
export interface BillRow {
  readonly kind: 'payment' | 'refund';
  /** `out_trade_no`, of a refund as well. */
  readonly orderNumber: string;
  /** `out_refund_no`; of refunds alone. */
  readonly refundNumber: string | undefined;
  readonly transactionId: string;
  /** What was paid, or what went back. */
  readonly amountFen: number;
  /** Of a payment `SUCCESS` or `REVOKED`, of a refund `SUCCESS`, `PROCESSING`, `FAIL` or `CHANGE`. */
  readonly state: string;
  /** In China: `2026-11-21 10:00:00`. */
  readonly at: string;
}

/** What is read of a line, by the words of the heading: the order of columns is WeChat's, and has changed before. */
const headings = {
  at: '交易时间',
  transactionId: '微信订单号',
  orderNumber: '商户订单号',
  tradeState: '交易状态',
  refundNumber: '商户退款单号',
  refundState: '退款状态',
  paid: '订单金额',
  returned: '申请退款金额',
} as const;
type Heading = keyof typeof headings;
type Places = Readonly<Record<Heading, number>>;

const summaryHeading = '总交易单数';

/**
 * Reads a bill line by line: heading, rows, heading of the sums, sums. Each cell has a backtick before it, so that a comma in a
 * name is no end of a cell. Fails where the rows aren't as many as the sums say.
 */
export async function* readBillRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<BillRow> {
  let places: Places | undefined;
  let count = 0;
  let counted: number | undefined;
  let isSummary = false;
  for await (const line of linesOf(chunks)) {
    if (!places) places = placesIn(line);
    else if (line.startsWith(summaryHeading)) isSummary = true;
    else if (isSummary) counted = Number(cellsOf(line)[0]);
    else {
      count += 1;
      yield rowOf(cellsOf(line), places);
    }
  }
  if (counted !== count) throw notABill();
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map(withoutEnd).filter(Boolean);
  }
  const last = withoutEnd(rest + decoder.end());
  if (last) yield last;
}

const withoutEnd = (line: string): string => line.replace(/^\uFEFF/, '').replace(/\r$/, '');

function placesIn(heading: string): Places {
  const names = heading.split(',');
  const placeOf = (name: string): number => {
    const place = names.indexOf(name);
    if (place < 0) throw notABill();
    return place;
  };
  return Object.fromEntries(Object.entries(headings).map(([key, name]) => [key, placeOf(name)])) as Record<
    Heading,
    number
  >; // every key of `headings` has its place, or this has thrown
}

const cellsOf = (line: string): string[] => line.replace(/^`/, '').split(',`');

function rowOf(cells: readonly string[], places: Places): BillRow {
  const cell = (heading: Heading): string => {
    const value = cells[places[heading]];
    if (value === undefined) throw notABill();
    return value;
  };
  const isRefund = cell('tradeState') === 'REFUND';
  return {
    kind: isRefund ? 'refund' : 'payment',
    orderNumber: cell('orderNumber'),
    refundNumber: isRefund ? cell('refundNumber') : undefined,
    transactionId: cell('transactionId'),
    amountFen: fenOf(cell(isRefund ? 'returned' : 'paid')),
    state: cell(isRefund ? 'refundState' : 'tradeState'),
    at: cell('at'),
  };
}

/** `280.00` yuan, as exact fen. */
function fenOf(yuan: string): number {
  const [, whole, hundredths = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(yuan) ?? [];
  if (whole === undefined) throw notABill();
  return Number(whole) * 100 + Number(hundredths.padEnd(2, '0'));
}

const notABill = () => new ProviderError('wechat-pay', 'retry', noAnswer.malformed);
