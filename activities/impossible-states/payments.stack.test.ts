import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { addPayableApplication } from '../../test/payable-application';
import { showEach } from '../../test/show-contradictions';
import { paymentContradictions } from './payments';

/** A paid order; it counts for its application, or is one that came too late. */
async function addPaidOrder(
  db: Knex,
  { applicationId, personId }: { applicationId: string; personId: string },
  counts: boolean,
): Promise<string> {
  const id = randomUUID();
  await db('payment_order').insert({
    ...{ id, number: id.replaceAll('-', ''), application_id: applicationId, person_id: personId },
    ...{ channel: 'native', description: '示例考试', amount_fen: 28_000, transaction_id: id, counts },
    ...{ state: 'paid', paid_at: new Date(), expires_at: new Date(Date.now() + 1_800_000) },
  });
  return id;
}

showEach(paymentContradictions, {
  'payment-differs': async (db, nothingYet) => {
    const id = await addPaidOrder(db, await addPayableApplication(db), true);
    const processId = `payment/${id}`;
    await db('process').insert({
      id: processId,
      kind: 'payment',
      state: 'paid',
      sequence: 1,
      position: '{}',
    });
    await nothingYet();
    await db('payment_order').where({ id }).update({ state: 'refunding' });
    return { id, processId };
  },

  'paid-and-not-recorded': async (db, nothingYet) => {
    const [recorded, unpaid] = [await addPayableApplication(db), await addPayableApplication(db)];
    await db('application').where({ id: recorded.applicationId }).update({ payment_state: 'paid' });
    await addPaidOrder(db, recorded, true);
    // It came too late and goes back, so the fee is still due.
    await addPaidOrder(db, unpaid, false);
    await nothingYet();
    await addPaidOrder(db, unpaid, true);
    return { id: unpaid.applicationId, processId: `application/${unpaid.applicationId}` };
  },

  'recorded-and-not-paid': async (db, nothingYet) => {
    const application = await addPayableApplication(db);
    const { applicationId: id } = application;
    await db('application').where({ id }).update({ payment_state: 'paid' });
    const order = await addPaidOrder(db, application, true);
    await nothingYet();
    await db('payment_order').where({ id: order }).update({ state: 'refunded' });
    return { id, processId: `application/${id}` };
  },
});
