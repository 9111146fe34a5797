import { handRefundStateWords, refundWayWords, type RefundWay } from '../../contracts/hand-refund-states';
import { paymentStateWords } from '../../contracts/payment-states';
import { refundReasonWords } from '../../contracts/refund-reasons';
import { yuan } from '../../domain/fee';
import type { Encryption } from '../../runtime/encryption';
import { columnsOf, minuteOf, wordOf, type OwnSheet } from './own-sheet';

/** An order, or what came of it: a refund by rule or by hand, the receipt. */
interface LineRow {
  number: string;
  project: string;
  what: 'order' | 'rule' | 'receipt' | RefundWay;
  amount_fen: number | null;
  state: string | null;
  began_at: Date;
  ended_at: Date | null;
  /** Why by rule; the day of a transfer; number and address of the receipt. */
  text: string | null;
  reason_enc: Buffer | null;
  reference_enc: Buffer | null;
  /** Why a refund by hand that failed isn't given back any more. */
  abandoned_reason_enc: Buffer | null;
}

/** Orders, each with what went back of it and its receipt. */
export const paymentSheet: OwnSheet = {
  columns: columnsOf(
    ...([
      ['订单号', 36],
      ['项目', 36],
      ['事项', 22],
      ['金额', 12],
      ['状态', 12],
      ['时间', 18],
      ['完成时间', 18],
      ['说明', 50],
    ] as const),
  ),
  async read({ database, encryption }, personId) {
    const { rows } = await database.raw<{ rows: LineRow[] }>(linesOfOrders, { personId });
    return rows.map((row) => [
      ...[row.number, row.project, whatWords[row.what]],
      ...[row.amount_fen === null ? '' : yuan(row.amount_fen), wordOf(stateWords, row.state)],
      ...[minuteOf(row.began_at), minuteOf(row.ended_at), noteOf(encryption, row)],
    ]);
  },
};

const whatWords = {
  order: '缴费',
  rule: '退款',
  wechat: `退款（${refundWayWords.wechat}）`,
  transfer: `退款（${refundWayWords.transfer}）`,
  receipt: '财政电子票据',
} as const satisfies Record<LineRow['what'], string>;

const stateWords = { ...paymentStateWords, ...handRefundStateWords };

function noteOf(encryption: Encryption, row: LineRow): string {
  if (row.what === 'rule') return wordOf(refundReasonWords, row.text);
  const reason = row.reason_enc && encryption.decryptText(row.reason_enc);
  const reference = row.reference_enc && `转账流水号 ${encryption.decryptText(row.reference_enc)}`;
  const abandoned =
    row.abandoned_reason_enc && `不再退还：${encryption.decryptText(row.abandoned_reason_enc)}`;
  return [row.text, reference, reason, abandoned].filter(Boolean).join('，');
}

const linesOfOrders = `
  select o.number, p.name as project, line.*
    from payment_order o
    join application a on a.id = o.application_id
    join exam_project p on p.id = a.project_id
   cross join lateral (
      select 1 as place, 'order' as what, o.amount_fen, o.state, o.ordered_at as began_at, o.paid_at as ended_at,
             null as text, null::bytea as reason_enc, null::bytea as reference_enc, null::bytea as abandoned_reason_enc
       union all
      select 2, 'rule', r.amount_fen,
             case when r.refunded_at is not null then 'done'
                  when r.failure is not null and o.state = 'paid' then 'failed' else 'under-way' end,
             r.requested_at, r.refunded_at, r.reason, null, null, null
        from payment_refund r where r.order_id = o.id
       union all
      select 2, h.way, h.amount_fen, h.state, h.asked_at, h.done_at, h.transferred_on::text || ' 转出', h.reason_enc, h.reference_enc,
             h.abandoned_reason_enc
        from hand_refund h where h.order_id = o.id
       union all
      select 3, 'receipt', null, null, f.entered_at, null, f.number || ' ' || f.link, null, null, null
        from fiscal_receipt f where f.order_id = o.id) line
   where o.person_id = :personId
   order by o.ordered_at, o.number, line.place, line.began_at`;
