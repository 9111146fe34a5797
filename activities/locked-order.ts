import type { Knex } from 'knex';
import type { PaymentState } from '../contracts/payment-states';

export interface LockedOrder {
  id: string;
  application_id: string;
  person_id: string;
  amount_fen: number;
  returned_fen: number;
  state: PaymentState;
  counts: boolean;
  paid_at: Date | null;
}

/** The application first, then the order, as the application's own transitions do: no deadlock, one order of events. */
export async function lockOrder(
  trx: Knex.Transaction,
  id: string,
): Promise<{ order: LockedOrder; application: { state: string } }> {
  const known = await trx('payment_order')
    .where({ id })
    .first<{ application_id: string } | undefined>('application_id');
  const application =
    known &&
    (await trx('application')
      .where({ id: known.application_id })
      .forUpdate()
      .first<{ state: string } | undefined>('state'));
  const order = await trx('payment_order').where({ id }).forUpdate().first<LockedOrder | undefined>();
  if (!order || !application) throw new Error('unreachable: the order was written before its process began');
  return { order, application };
}

/** What an order's person is told of its money, with the name of the project. */
export async function projectOfOrder(
  trx: Knex.Transaction,
  order: Pick<LockedOrder, 'application_id'>,
): Promise<string> {
  const project = await trx('application as a')
    .join('exam_project as p', 'p.id', 'a.project_id')
    .where('a.id', order.application_id)
    .first<{ name: string } | undefined>(['p.name']);
  return project?.name ?? '';
}
