import { paymentStateWords, type PaymentState } from '../../contracts/payment-states';
import { yuan } from '../../domain/fee';
import { renderStoredMessage } from '../../domain/message-templates';
import { columnsOf, minuteOf, type OwnSheet } from './own-sheet';

interface OrderRow {
  number: string;
  project: string;
  amount_fen: number;
  state: PaymentState;
  ordered_at: Date;
  paid_at: Date | null;
  refunded_at: Date | null;
}

/** Orders and refunds. */
export const paymentSheet: OwnSheet = {
  columns: columnsOf(
    ...([
      ['订单号', 36],
      ['项目', 36],
      ['金额', 12],
      ['状态', 12],
      ['下单时间', 18],
      ['支付时间', 18],
      ['退款时间', 18],
    ] as const),
  ),
  async read({ database }, personId) {
    const rows = await database('payment_order as o')
      .join('application as a', 'a.id', 'o.application_id')
      .join('exam_project as p', 'p.id', 'a.project_id')
      .leftJoin('payment_refund as refund', 'refund.order_id', 'o.id')
      .where({ 'o.person_id': personId })
      .orderBy('o.ordered_at')
      .select<OrderRow[]>(
        ...['o.number', 'p.name as project', 'o.amount_fen', 'o.state', 'o.ordered_at', 'o.paid_at'],
        'refund.refunded_at',
      );
    return rows.map((row) => [
      ...[row.number, row.project, yuan(row.amount_fen), paymentStateWords[row.state]],
      ...[minuteOf(row.ordered_at), minuteOf(row.paid_at), minuteOf(row.refunded_at)],
    ]);
  },
};

interface MessageRow {
  template: string;
  params: object;
  created_at: Date;
  read_at: Date | null;
}

/** What one was told. */
export const messageSheet: OwnSheet = {
  columns: columnsOf(['时间', 18], ['标题', 24], ['内容', 80], ['已读时间', 18]),
  async read({ database }, personId) {
    const rows = await database('inbox_message')
      .where({ person_id: personId })
      .orderBy('created_at')
      .select<MessageRow[]>('template', 'params', 'created_at', 'read_at');
    return rows.map(({ template, params, created_at: at, read_at: readAt }) => {
      const { title, text } = renderStoredMessage({ template, params });
      return [minuteOf(at), title, text, minuteOf(readAt)];
    });
  },
};
