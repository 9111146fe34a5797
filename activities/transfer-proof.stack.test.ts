import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/database';
import { addPayableApplication, openOrder } from '../test/payable-application';
import { letTransferProofsGo } from './transfer-proof';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

/** The bank's paper of a transfer that was recorded then. */
async function addProof(orderId: string, round: number, recordedAt: string): Promise<string> {
  const { knex } = database;
  const [clerk, id] = [randomUUID(), randomUUID()];
  await knex('person').insert({ id: clerk });
  await knex('upload').insert({
    ...{
      id,
      owner_person_id: clerk,
      purpose: 'refund-proof',
      storage_key: id,
      claimed_by: `hand-refund/${orderId}`,
    },
    ...{ content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.alloc(32), expires_at: new Date() },
  });
  await knex('hand_refund').insert({
    ...{ order_id: orderId, round, way: 'transfer', amount_fen: 1, state: 'done', done_at: recordedAt },
    ...{ reason_enc: Buffer.from(''), reference_enc: Buffer.from(''), transferred_on: recordedAt },
    ...{ proof_upload_id: id, asked_by: clerk },
  });
  return id;
}
const endOf = async (id: string): Promise<string | undefined> => {
  const row = await database
    .knex('upload')
    .where({ id })
    .first<{ until: Date | null }>('kept_until as until');
  return row.until?.toISOString();
};

test('R-P3 R-V3 the paper of a refund by transfer is kept so many years after that in which it was recorded, and not for good', async () => {
  const { knex } = database;
  const { applicationId } = await addPayableApplication(knex);
  const orderId = await openOrder(knex, applicationId);
  // By the clock of Shanghai the second is of the year after.
  const proofs = [
    await addProof(orderId, 1, '2026-12-31T15:59:59Z'),
    await addProof(orderId, 2, '2026-12-31T16:00:00Z'),
  ];
  await letTransferProofsGo(knex, { transferProofKeptYears: 30 });
  expect(await Promise.all(proofs.map(endOf))).toEqual([
    '2056-12-31T16:00:00.000Z',
    '2057-12-31T16:00:00.000Z',
  ]);
});
