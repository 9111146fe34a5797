import type { Knex } from 'knex';
import { createDatabase, type TestDatabase } from '../test/database';
import { addPayableApplication } from '../test/payable-application';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

const reopen = async (db: Knex, { applicationId, personId, sequence }: Rejected): Promise<void> => {
  const { id } = await db('institution').where({ kind: 'department' }).first<{ id: string }>('id');
  await db('application_decision').insert({
    application_id: applicationId,
    sequence,
    round: 1,
    step: 0,
    kind: 'review',
    level: 'county',
    institution_id: id,
    decision: 'reopen',
    remark: '材料属实',
    decided_by: personId,
  });
};
const setState = (db: Knex, { applicationId }: Rejected, state: string) =>
  db('application').where({ id: applicationId }).update({ state, current_step: 0 });

interface Rejected {
  readonly applicationId: string;
  readonly personId: string;
  readonly sequence: number;
}

test('R-N2 no state follows a rejection but in the transaction that says why it is reopened', async () => {
  const { knex } = database;
  const rejected = { ...(await addPayableApplication(knex)), sequence: 3 };
  await setState(knex, rejected, 'rejected');
  const refused = { code: '23514', constraint: 'application_rejected_is_final' };
  for (const state of ['in-review', 'withdrawn', 'approved', 'awaiting-payment'])
    await expect(setState(knex, rejected, state)).rejects.toMatchObject(refused);
  await expect(setState(knex, rejected, 'rejected')).resolves.toBe(1);

  await knex.transaction(async (trx) => {
    await reopen(trx, rejected);
    await setState(trx, rejected, 'in-review');
  });
  // Rejected once more, the earlier reason opens nothing.
  await setState(knex, rejected, 'rejected');
  await expect(setState(knex, rejected, 'in-review')).rejects.toMatchObject(refused);
});
