import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { insertPaymentOrder } from '../activities/payment-order';

/** A person whose application awaits a fee of 280 yuan, perhaps at a merchant of its project's own; rows alone, no process. */
export async function addPayableApplication(
  db: Knex,
  {
    personId = randomUUID(),
    applicationId = randomUUID(),
    merchantId = undefined,
  }: { personId?: string; applicationId?: string; merchantId?: string } = {},
) {
  const projectId = randomUUID();
  await db('business').insert({ code: '03', name: '卫生专业技术资格考试' }).onConflict().ignore();
  await db('person').insert({ id: personId }).onConflict('id').ignore();
  await db('exam_project').insert({
    id: projectId,
    code: projectId,
    business_code: '03',
    year: 2027,
    name: `示例考试 ${projectId}`,
    state: 'open',
  });
  const dayMs = 86_400_000;
  await db('exam_project_window').insert({
    project_id: projectId,
    stage: 'payment',
    opens_at: new Date(Date.now() - dayMs),
    closes_at: new Date(Date.now() + 30 * dayMs),
  });
  if (merchantId)
    await db('exam_project_version').insert({
      ...{ project_id: projectId, version: 1, definition: JSON.stringify({ fee: { merchantId } }) },
    });
  await db('application').insert({
    id: applicationId,
    number: applicationId,
    person_id: personId,
    project_id: projectId,
    ...(merchantId && { project_version: 1 }),
    business_code: '03',
    state: 'awaiting-payment',
    round: 1,
    fee_fen: 28_000,
    payment_state: 'due',
  });
  return { personId, projectId, applicationId };
}

/** What the application's transition does when its candidate pays. */
export async function openOrder(db: Knex, applicationId: string): Promise<string> {
  const orderId = randomUUID();
  const message = { id: randomUUID(), requestHash: 'h' };
  await db.transaction((trx) =>
    insertPaymentOrder(trx, { orderId, applicationId, channel: 'native', message }),
  );
  return orderId;
}
