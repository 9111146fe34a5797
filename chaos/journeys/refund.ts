import type { PaymentOrderDetail } from '../../contracts/payment-order';
import type { TestPerson } from '../../test/application-people';
import { keyOf } from '../key';
import type { Ledger } from '../ledger';
import type { Random } from '../random';
import { read, send } from '../send';

/** Who gives money back by hand. */
export type Cashiers = readonly [TestPerson, TestPerson];

/**
 * A clerk gives back a part of a payment by hand, sometimes the other one too at the same instant: of what both saw, one may have
 * it (R-P3).
 */
export async function giveBack(
  cashiers: Cashiers,
  orderId: string,
  { ledger, random, name }: { ledger: Ledger; random: Random; name: string },
): Promise<void> {
  const [one, other] = cashiers;
  const order = await read<PaymentOrderDetail>(ledger, one, `/payment-orders/${orderId}`);
  if (!order || order.remainingFen === 0) return;
  const { remainingFen } = order;
  const amountFen = random.chance(0.2) ? remainingFen : Math.ceil(remainingFen / 3);
  const refund = (who: TestPerson, by: string) =>
    send(ledger, {
      ...{ who, process: `hand-refund/${orderId}`, key: keyOf(name, 'refund', orderId, by) },
      route: 'POST /payment-orders/:id/refunds',
      path: `/payment-orders/${orderId}/refunds`,
      body: { amountFen, seenRemainingFen: remainingFen, reason: '多缴退还' },
    });
  await Promise.all([refund(one, 'a'), ...(random.chance(0.5) ? [refund(other, 'b')] : [])]);
}
