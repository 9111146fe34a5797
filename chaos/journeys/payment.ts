import type { ApplicationPayment, OpenPaymentOrder } from '../../contracts/payment';
import { keyOf } from '../key';
import { pause } from '../pause';
import { read, send } from '../send';
import type { Journey } from './application';
import { giveBack } from './refund';

/** WeChat's notification may meet a dead API; then the order's process asks by itself. */
const mostLooks = 60;

/** Orders, pays at the sandbox, and waits until the platform has confirmed it. False: they never pay. */
export async function pay(journey: Journey, step: number): Promise<boolean> {
  const { ledger, random, candidate, name, sandboxOrigin } = journey;
  const { applicationId } = candidate;
  if (random.chance(0.1)) return false;
  const outcome = await send(ledger, {
    who: candidate,
    route: 'POST /applications/:id/payment-orders',
    path: `/applications/${applicationId}/payment-orders`,
    process: `application/${applicationId}`,
    key: keyOf(name, 'order', step),
    body: { channel: 'native' },
  });
  if (outcome.status === 'refused') return true;
  const { orderId } = outcome.answer as OpenPaymentOrder; // by the contract of the route
  const number = orderId.replaceAll('-', '');
  const answer = await fetch(`${sandboxOrigin}/sandbox/payments/${number}/confirm`, { method: 'POST' });
  if (!answer.ok) return true;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const payment = await read<ApplicationPayment>(
      ledger,
      candidate,
      `/applications/${applicationId}/payment`,
    );
    if (payment?.state !== 'due') {
      if (random.chance(0.3)) await giveBack(journey.cashiers, orderId, journey);
      return true;
    }
    await pause(1_000);
  }
  ledger.violate(`paid, and after a minute not recorded: order ${orderId}`);
  return false;
}
