import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { addNotices, noticeOf } from '../db/notices';
import { createDatabase, type TestDatabase } from '../test/database';
import { addPayableApplication } from '../test/payable-application';
import { endAccount } from './account-ending';
import { accountErasureActivities } from './account-erasure';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

/** Somebody with a phone and one thing of each kind that goes with the account. */
async function newPerson(knex: Knex): Promise<string> {
  const personId = randomUUID();
  const [at, index, enc] = [new Date(), Buffer.from(personId), Buffer.from('-')];
  await knex('person').insert({ id: personId, phone_enc: enc, phone_index: index });
  const { projectId } = await addPayableApplication(knex);
  await knex('application').insert({
    ...{ number: personId, person_id: personId, project_id: projectId, business_code: '03' },
    ...{ state: 'draft', round: 0 },
  });
  await knex('data_correction').insert({
    ...{ id: randomUUID(), person_id: personId, kind: 'name', stands_enc: enc, right_enc: enc, proofs: '{}' },
    ...{ state: 'withdrawn', asked_at: at, due_at: at, ended_at: at },
  });
  await knex('identity_review').insert({
    ...{ id: randomUUID(), process_id: `identity/${personId}`, person_id: personId, ends_at: at },
    ...{
      document_type: 'id-card',
      name_enc: enc,
      document_number_enc: enc,
      outcome: 'expired',
      ended_at: at,
    },
  });
  await knex('sms_code').insert({
    ...{ phone_index: index, code_hash: enc, privacy_version: '1', agreement_version: '1' },
    ...{ purpose: 'close-account', expires_at: at },
  });
  await knex('wechat_login').insert({ app_id: 'wx-test', openid: personId, person_id: personId });
  await knex('login_device').insert({ person_id: personId, device_hash: index });
  await knex('session').insert({
    ...{
      token_hash: index,
      transport: 'bearer',
      person_id: personId,
      browser: '-',
      address: '-',
      client: 'weapp',
    },
    ...{ idle_seconds: 1, expires_at: at },
  });
  const notices = [noticeOf('closure.stopped', {}, 'sms')(personId)];
  await knex.transaction((trx) => addNotices(trx, notices, { key: personId }));
  return personId;
}

const counts = async (): Promise<Record<string, number>> => {
  const rows = await database.knex('erasure').select<{ kind: string; count: number }[]>('kind', 'count');
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
};

test('R-V2 R-V3 what goes with an account counts for the day by its kind, once however often it is run', async () => {
  const { knex } = database;
  const personId = await newPerson(knex);
  await knex.transaction((trx) => endAccount(trx, personId));
  // The phone's code; the account's own row and its WeChat login.
  expect(await counts()).toEqual({ 'one-time': 1, 'closed-account': 2 });

  const erasure = accountErasureActivities(knex);
  expect(await erasure.eraseAccount(personId)).toBe(7);
  const counted = {
    ...{ 'unsent-draft': 1, correction: 1, message: 2 },
    ...{ 'one-time': 1 + 1, 'closed-account': 2 + 2 },
  };
  expect(await counts()).toEqual(counted);
  expect(await erasure.eraseAccount(personId)).toBe(0);
  expect(await counts()).toEqual(counted);
});

test('R-V2 R-B7 what stayed with accounts that became part of it goes with it, and nobody else’s', async () => {
  const { knex } = database;
  const [personId, absorbed] = [await newPerson(knex), await newPerson(knex)];
  const [before, another] = [await newPerson(knex), await newPerson(knex)];
  await knex('person').where({ id: absorbed }).update({ joined_into: personId });
  await knex('person').where({ id: before }).update({ joined_into: absorbed });
  await knex.transaction((trx) => endAccount(trx, personId));
  await accountErasureActivities(knex).eraseAccount(personId);
  for (const table of ['identity_review', 'login_device', 'data_correction'])
    expect({
      table,
      of: await knex(table).whereIn('person_id', [personId, absorbed, before, another]).pluck('person_id'),
    }).toEqual({ table, of: [another] });
});
