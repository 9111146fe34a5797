import { randomUUID } from 'node:crypto';
import { updateIdOf } from '../contracts/message';
import { payerBodiesOf } from '../domain/payment-process';
import { createDatabase, type TestDatabase } from '../test/database';
import { addPayableApplication } from '../test/payable-application';
import { insertPaymentOrder } from './payment-order';

/** Who pays, from the letter to the order. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

test('R-V3 an order takes over the payer of its own request, not of another under the same key at once', async () => {
  const { knex } = database;
  const { applicationId } = await addPayableApplication(knex);
  const id = randomUUID();
  const left = { process_id: payerBodiesOf(applicationId) };
  for (const requestHash of ['other', 'own'])
    await knex('message_body').insert({
      ...left,
      message_id: updateIdOf({ messageId: id, requestHash }),
      body_enc: Buffer.from(requestHash),
    });

  const orderId = randomUUID();
  const message = { id, requestHash: 'own' };
  await knex.transaction((trx) =>
    insertPaymentOrder(trx, { orderId, applicationId, channel: 'jsapi', message }),
  );

  expect(await knex('payment_order').where({ id: orderId }).first('payer_openid_enc')).toEqual({
    payer_openid_enc: Buffer.from('own'),
  });
  expect(await knex('message_body').where(left).pluck('message_id')).toEqual([`${id}/other`]);
});

test('R-P1 an order in the mini-program without its payer is refused: the phone must not get a code to scan', async () => {
  const { knex } = database;
  const { applicationId } = await addPayableApplication(knex);
  const orderId = randomUUID();
  const message = { id: randomUUID(), requestHash: 'swept' };
  const order = knex.transaction((trx) =>
    insertPaymentOrder(trx, { orderId, applicationId, channel: 'jsapi', message }),
  );
  await expect(order).rejects.toMatchObject({ type: 'invalid-request' });
  expect(await knex('payment_order').where({ id: orderId }).first()).toBeUndefined();
});
