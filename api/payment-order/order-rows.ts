import type { Knex } from 'knex';
import type { PaymentOrderItem } from '../../contracts/payment-order';
import type { PaidOrderState } from '../../contracts/payment-order-states';
import type { RefundTrouble } from '../../contracts/payment-states';
import { ordersWithFailures, troubleOfOrder } from '../../db/refund-trouble';

export interface PaidOrderRow {
  id: string;
  /** In the list's order. */
  place: string;
  number: string;
  applicationNumber: string;
  projectName: string;
  personId: string;
  personName: string | null;
  merchantId: string | null;
  state: PaidOrderState;
  amountFen: number;
  returnedFen: number;
  trouble: RefundTrouble | null;
  paidAt: Date;
  transactionId: string;
}

/** How much of a paid order's money has gone back, by its row `o`. */
export const moneyState = `case
  when o.state = 'refunding'
    or exists (select from hand_refund h where h.order_id = o.id and h.state = 'under-way') then 'refunding'
  when o.returned_fen = o.amount_fen then 'refunded'
  when o.returned_fen > 0 then 'part-refunded'
  else 'paid' end`;

export const paidOrders = (database: Knex): Knex.QueryBuilder =>
  database('payment_order as o')
    .join('application as a', 'a.id', 'o.application_id')
    .join('exam_project as p', 'p.id', 'a.project_id')
    .join('person', 'person.id', 'o.person_id')
    .whereNotNull('o.paid_at');

export const orderColumns = (database: Knex) => [
  'o.id',
  database.raw('o.paid_at::text as place'),
  'o.number',
  'a.number as applicationNumber',
  'p.name as projectName',
  'o.person_id as personId',
  'person.name as personName',
  'o.merchant_id as merchantId',
  database.raw(`${moneyState} as state`),
  'o.amount_fen as amountFen',
  'o.returned_fen as returnedFen',
  database.raw(`${troubleOfOrder} as trouble`),
  'o.paid_at as paidAt',
  'o.transaction_id as transactionId',
];

export interface OrderFilter {
  readonly number?: string;
  readonly state?: PaidOrderState;
  readonly trouble?: RefundTrouble;
}

/** What an index finds of those in a state, before each is asked; of those that nothing has gone back of there are most. */
const candidates: Readonly<Record<PaidOrderState, string>> = {
  paid: 'o.returned_fen = 0',
  refunding: `o.id in (select order_id from hand_refund where state = 'under-way'
                       union select id from payment_order where state = 'refunding')`,
  'part-refunded': 'o.returned_fen > 0',
  refunded: 'o.returned_fen > 0',
};

const numbered = `o.id in (
  select id from payment_order where number = :number
  union select paying.id from application join payment_order paying on paying.application_id = application.id
         where application.number = :number)`;

/** Few among many, each by what an index finds. */
export function narrowOrders(list: Knex.QueryBuilder, { number, state, trouble }: OrderFilter): void {
  if (number) void list.whereRaw(numbered, { number });
  if (state) void list.whereRaw(candidates[state]).whereRaw(`${moneyState} = ?`, [state]);
  if (trouble)
    void list.whereRaw(`o.id in ${ordersWithFailures}`).whereRaw(`${troubleOfOrder} = ?`, [trouble]);
}

export function toItem(row: PaidOrderRow, platform: string): PaymentOrderItem {
  return {
    id: row.id,
    number: row.number,
    applicationNumber: row.applicationNumber,
    projectName: row.projectName,
    personName: row.personName,
    merchantId: row.merchantId ?? platform,
    state: row.state,
    amountFen: row.amountFen,
    returnedFen: row.returnedFen,
    trouble: row.trouble,
    paidAt: row.paidAt.toISOString(),
  };
}
