import type { Knex } from 'knex';
import type { BillDifference } from '../../contracts/reconciliation';

export type DifferenceRow = Omit<BillDifference, 'foundAt' | 'ourFen' | 'theirFen'> & {
  place: string;
  foundAt: Date;
  ourFen: string | null;
  theirFen: string | null;
};

export const differences = (database: Knex): Knex.QueryBuilder =>
  database('bill_difference as d')
    .leftJoin('payment_order as o', 'o.id', 'd.order_id')
    .leftJoin('application as a', 'a.id', 'o.application_id');

export const differenceColumns = (database: Knex) => [
  'd.id',
  database.raw('d.found_at::text as place'),
  'd.merchant_id as merchantId',
  database.raw('d.day::text as day'),
  ...['d.kind', 'd.what', 'd.number', 'd.order_id as orderId', 'a.number as applicationNumber'],
  ...['d.our_fen as ourFen', 'd.our_state as ourState', 'd.their_fen as theirFen'],
  ...['d.their_state as theirState', 'd.state', 'd.found_at as foundAt'],
];

const numberOf = (fen: string | null): number | null => (fen === null ? null : Number(fen));

export function toDifference({ place: _place, ...row }: DifferenceRow): BillDifference {
  return {
    ...row,
    ourFen: numberOf(row.ourFen),
    theirFen: numberOf(row.theirFen),
    foundAt: row.foundAt.toISOString(),
  };
}
