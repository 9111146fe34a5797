import type { Check } from './observed';

interface Paid {
  readonly outTradeNo: string;
  readonly tradeState: string;
  readonly amountFen: number;
  readonly refunds: readonly { readonly amountFen: number }[];
}

interface OrderRow {
  readonly number: string;
  readonly application_id: string;
  readonly state: string;
  readonly counts: boolean;
  readonly amount_fen: number;
  readonly returned_fen: number;
}

const holdsMoney = (order: Paid): boolean => order.tradeState === 'SUCCESS' || order.tradeState === 'REFUND';

/** What WeChat holds and what our rows say is the same; nobody has paid twice and not got it back. */
export const moneyAndRowsAgree: Check = async ({ stack }) => {
  const answer = await fetch(`${stack.sandbox.origin()}/sandbox/payments`);
  const payments = (await answer.json()) as readonly Paid[]; // the sandbox's own interface
  const orders = await stack.database.knex<OrderRow>('payment_order').select('*');
  const byNumber = new Map(orders.map((order) => [order.number, order]));
  const findings: string[] = [];
  const held = new Map<string, number>();

  for (const payment of payments.filter(holdsMoney)) {
    const order = byNumber.get(payment.outTradeNo);
    if (!order || !['paid', 'refunding', 'refunded'].includes(order.state)) {
      findings.push(`paid and not recorded: ${payment.outTradeNo} is ${order?.state ?? 'unknown'}`);
      continue;
    }
    const returned = payment.refunds.reduce((sum, refund) => sum + refund.amountFen, 0);
    if (returned > payment.amountFen) findings.push(`refunded more than was paid: ${payment.outTradeNo}`);
    if (returned !== order.returned_fen || (order.state !== 'paid' && returned !== payment.amountFen))
      findings.push(
        `${payment.outTradeNo} is ${order.state} with ${order.returned_fen} fen returned, at WeChat ${returned}`,
      );
    const kept = payment.amountFen - returned;
    held.set(order.application_id, (held.get(order.application_id) ?? 0) + kept);
  }
  for (const { number, state, amount_fen: amountFen, application_id: application } of orders) {
    const isHeld = payments.some((payment) => payment.outTradeNo === number && holdsMoney(payment));
    if (state !== 'open' && state !== 'closed' && !isHeld)
      findings.push(`${number} is ${state} and nobody paid`);
    if ((held.get(application) ?? 0) > amountFen) findings.push(`application ${application} was paid twice`);
  }
  return findings;
};
