import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { handRefundNumberOf } from '../../domain/hand-refund';
import { refundNumberOf } from '../../domain/payment-process';
import { transferredInstead } from '../../domain/refund-failure';
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

/** All of it goes back by rule, or has; what is set aside for it the database writes itself. */
const addRefund = (db: Knex, orderId: string, amountFen: number, refundedAt?: Date) =>
  db('payment_refund').insert({
    ...{ order_id: orderId, number: refundNumberOf(orderId), amount_fen: amountFen, reason: 'withdrawn' },
    refunded_at: refundedAt,
  });

async function addHandRefund(
  db: Knex,
  orderId: string,
  { round, state, amountFen }: { round: number; state: 'under-way' | 'done' | 'failed'; amountFen: number },
): Promise<void> {
  const [order] = await db('payment_order')
    .where({ id: orderId })
    .select<{ person_id: string }[]>('person_id');
  await db('hand_refund').insert({
    ...{ order_id: orderId, round, way: 'wechat', number: handRefundNumberOf(orderId, round), state },
    ...{ amount_fen: amountFen, reason_enc: Buffer.from('示例'), asked_by: order?.person_id },
    done_at: state === 'done' ? new Date() : null,
  });
}

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** Paid three days ago and ended since, in a project whose rule gives its fee back, and which is applied for until then. */
async function addEnded(
  db: Knex,
  { state, endedAt, appliedUntil }: { state: 'withdrawn' | 'rejected'; endedAt: Date; appliedUntil: Date },
) {
  const application = await addPayableApplication(db);
  const { projectId, applicationId } = application;
  const definition = JSON.stringify({ fee: { refundWhen: { withdrawn: true, rejected: true } } });
  await db('exam_project_version').insert({ project_id: projectId, version: 1, definition });
  await db('exam_project_window').insert({
    ...{ project_id: projectId, stage: 'application', opens_at: daysAgo(30), closes_at: appliedUntil },
  });
  const order = await addPaidOrder(db, application, true);
  await db('payment_order')
    .where({ id: order })
    .update({ project_version: 1, changed_at: daysAgo(3) });
  await db('application')
    .where({ id: applicationId })
    .update({ state, payment_state: 'paid', changed_at: endedAt });
  return application;
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

  'returned-differs': async (db, nothingYet) => {
    const add = async () => addPaidOrder(db, await addPayableApplication(db), false);
    const setOrder = (id: string, columns: object) => db('payment_order').where({ id }).update(columns);

    const inPart = await add();
    await addHandRefund(db, inPart, { round: 1, state: 'done', amountFen: 3_000 });
    await addHandRefund(db, inPart, { round: 2, state: 'failed', amountFen: 5_000 });
    await addHandRefund(db, inPart, { round: 3, state: 'under-way', amountFen: 4_000 });
    await setOrder(inPart, { returned_fen: 7_000 });

    // What is still under way by hand isn't asked for by rule.
    const byBoth = await add();
    await addHandRefund(db, byBoth, { round: 1, state: 'under-way', amountFen: 8_000 });
    await addRefund(db, byBoth, 20_000);
    await setOrder(byBoth, { state: 'refunding' });

    const failed = await add();
    await addRefund(db, failed, 28_000);
    await db('payment_refund').where({ order_id: failed }).update({ failure: 'USER_ACCOUNT_ABNORMAL' });
    await setOrder(failed, { returned_fen: 0 });

    // A transfer has taken its place, which the order's process hasn't seen yet.
    const transferred = await add();
    await addRefund(db, transferred, 28_000);
    await db('payment_refund').where({ order_id: transferred }).update({ failure: transferredInstead });
    await addHandRefund(db, transferred, { round: 1, state: 'done', amountFen: 28_000 });
    await setOrder(transferred, { state: 'refunding' });

    await nothingYet();
    await db('hand_refund').where({ order_id: inPart, round: 3 }).update({ state: 'failed' });
    return { id: inPart, processId: null };
  },

  'refunding-without-refund': async (db, nothingYet) => {
    const refunding = await addPaidOrder(db, await addPayableApplication(db), false);
    const refunded = await addPaidOrder(db, await addPayableApplication(db), false);
    await addRefund(db, refunding, 28_000);
    await db('payment_order').where({ id: refunding }).update({ state: 'refunding' });
    await addRefund(db, refunded, 28_000, new Date());
    await db('payment_order').where({ id: refunded }).update({ state: 'refunded' });
    const id = await addPaidOrder(db, await addPayableApplication(db), false);
    await nothingYet();
    await db('payment_order').where({ id }).update({ state: 'refunding' });
    return { id, processId: `payment/${id}` };
  },

  'fee-due-back-and-not-asked': async (db, nothingYet) => {
    const open = { state: 'withdrawn', endedAt: daysAgo(2), appliedUntil: daysAgo(-1) } as const;
    // It can be sent again until nobody may apply any more.
    const withdrawn = await addEnded(db, open);
    await addEnded(db, { state: 'rejected', endedAt: daysAgo(0), appliedUntil: daysAgo(2) });
    // An administrator has just let its time for applying end the day before yesterday: the watch is at it.
    const moved = await addEnded(db, { ...open, appliedUntil: daysAgo(2) });
    await db('access_event').insert({
      ...{ action: 'exam-project.windows-set', subject: `exam-project/${moved.projectId}` },
    });
    await nothingYet();
    await db('exam_project_window')
      .where({ project_id: withdrawn.projectId, stage: 'application' })
      .update({ closes_at: daysAgo(2) });
    return { id: withdrawn.applicationId, processId: `application/${withdrawn.applicationId}` };
  },
});
