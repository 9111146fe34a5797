import type { Contradictions } from './contradiction';

/** Paid exactly when an order of it counts (R-P2). */
const isPaid = `exists (select from payment_order o where o.application_id = a.id and o.counts and o.state = 'paid')`;

/** What orders, their processes and applications say of money. */
export const paymentContradictions = {
  'payment-differs': `
    select o.id, process.id as "processId"
      from payment_order o join process on process.id = 'payment/' || o.id
     where o.state <> process.state`,
  'paid-and-not-recorded': `
    select a.id, 'application/' || a.id as "processId"
      from application a where a.fee_fen > 0 and a.payment_state <> 'paid' and ${isPaid}`,
  'recorded-and-not-paid': `
    select a.id, 'application/' || a.id as "processId"
      from application a where a.payment_state = 'paid' and not ${isPaid}`,
} satisfies Contradictions;
