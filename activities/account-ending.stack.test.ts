import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/database';
import { untilSomeoneWaits } from '../test/lock-wait';
import { addPayableApplication } from '../test/payable-application';
import { findClosureObstacles } from '../db/closure-obstacles';
import { endAccount } from './account-ending';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

async function newPerson(): Promise<{ personId: string; institutionId: string }> {
  const { knex } = database;
  const personId = randomUUID();
  await knex('person').insert({ id: personId });
  const { id } = await knex('institution').first<{ id: string }>('id');
  return { personId, institutionId: id };
}

const hold = (personId: string) => database.knex('person').where({ id: personId }).forUpdate().select('id');

test('R-V2 what is begun at the moment of the end waits for it, and is refused', async () => {
  const { knex } = database;
  const { personId, institutionId } = await newPerson();
  const ending = await knex.transaction();
  await hold(personId).transacting(ending);
  const begun = knex('membership').insert({ person_id: personId, institution_id: institutionId });
  const refused = expect(Promise.resolve(begun)).rejects.toMatchObject({ constraint: 'person_is_closed' });
  await untilSomeoneWaits(knex);
  await endAccount(ending, personId);
  await ending.commit();
  await refused;
});

test('R-V2 what was begun just before is seen by the end, which waits for it', async () => {
  const { knex } = database;
  const { personId, institutionId } = await newPerson();
  const begun = await knex.transaction();
  await begun('membership').insert({ person_id: personId, institution_id: institutionId });
  const obstacles = knex.transaction(async (trx) => {
    await hold(personId).transacting(trx);
    return await findClosureObstacles(trx, personId);
  });
  await untilSomeoneWaits(knex);
  await begun.commit();
  expect(await obstacles).toEqual(['binding']);
});

test('R-V2 R-N2 a refused application of a closed account is not opened again', async () => {
  const { knex } = database;
  const { applicationId, personId } = await addPayableApplication(knex);
  const application = knex('application').where({ id: applicationId });
  await application.clone().update({ state: 'rejected' });
  await knex.transaction(async (trx) => {
    await hold(personId).transacting(trx);
    await endAccount(trx, personId);
  });
  await expect(application.clone().update({ state: 'in-review', current_step: 0 })).rejects.toMatchObject({
    code: '23514',
  });
});
