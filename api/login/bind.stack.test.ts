import { randomUUID } from 'node:crypto';
import type { LoginOutcome } from '../../contracts/login';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient } from '../../test/api-client';
import { consents, phoneLogin, sentCode } from '../../test/login-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { newPhone } from '../../test/unit-account-steps';
import { joinAccounts } from './join';

let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
const visitor = () => new ApiClient(api.origin, 'h5');
const personOf = (outcome: LoginOutcome) => {
  if (outcome.outcome !== 'logged-in') throw new Error('not logged in');
  return outcome.session.person;
};

test('R-A2 R-B8 a phone that is replaced is told, and the new one is bound from now on', async () => {
  const own = visitor();
  const before = newPhone();
  const person = personOf(await phoneLogin(api, own, before));
  const bind = async (phone: string) => {
    await api.database
      .knex('sms_code')
      .update({ created_at: api.database.knex.raw(`created_at - interval '61 seconds'`) });
    await own.post('/api/login/sms-codes', { phone, purpose: 'bind-phone', consents });
    return own.post('/api/persons/me/phone', { phone, code: await sentCode(api, phone) });
  };
  const row = () =>
    api.database.knex('person').where({ id: person.id }).first<{ phone_bound_at: Date }>('phone_bound_at');
  await api.database.knex('person').where({ id: person.id }).update({ phone_bound_at: '2020-01-01' });

  expect((await bind(before)).status).toBe(200);
  expect((await row()).phone_bound_at.getFullYear()).toBe(2020);
  const told = () => api.database.knex('outbox').where({ template: 'phone.replaced' });
  expect(await told()).toEqual([]);

  expect((await bind(newPhone())).status).toBe(200);
  expect((await row()).phone_bound_at.getFullYear()).toBeGreaterThan(2020);
  const [message, ...more] = await told().select<{ phone_enc: Buffer }[]>('phone_enc');
  expect(more).toEqual([]);
  expect(message && api.encryption.decryptText(message.phone_enc)).toBe(before);
  expect(await api.database.knex('inbox_message').where({ person_id: person.id }).pluck('template')).toEqual([
    'phone.replaced',
  ]);
});

test('R-A2 a WeChat login that is added is told to the phone that was there before, once', async () => {
  const own = visitor();
  const phone = newPhone();
  const { id } = personOf(await phoneLogin(api, own, phone));
  for (const code of ['code-mine', 'code-mine'])
    expect((await own.post('/api/persons/me/wechat', { code })).status).toBe(200);
  const told = api.database.knex('outbox').where({ person_id: id, template: 'wechat.bound' });
  const [message, ...more] = await told.select<{ phone_enc: Buffer }[]>('phone_enc');
  expect(more).toEqual([]);
  expect(message && api.encryption.decryptText(message.phone_enc)).toBe(phone);
  expect(await api.database.knex('inbox_message').where({ person_id: id }).pluck('template')).toEqual([
    'wechat.bound',
  ]);
});

test('R-A2 R-V2 nothing is joined to an account that is closed, and a closed one to nothing', async () => {
  const { knex } = api.database;
  const [open, closed] = [randomUUID(), randomUUID()];
  await knex('person').insert([{ id: open }, { id: closed, closed_at: new Date() }]);
  for (const [survivor, absorbed] of [
    [closed, open],
    [open, closed],
  ] as const)
    await expect(knex.transaction((trx) => joinAccounts(trx, survivor, absorbed))).rejects.toMatchObject({
      code: 'accounts-not-joinable',
    });
});

test('R-A2 what an account begins while the other waits for it is seen, and keeps it from being joined', async () => {
  const { knex } = api.database;
  const [survivor, absorbed] = [randomUUID(), randomUUID()];
  await knex('person').insert([{ id: survivor }, { id: absorbed }]);
  const beginning = await knex.transaction();
  await beginning('process').insert({
    ...{ id: `identity/${absorbed}`, kind: 'identity', state: 'pending', sequence: 1, position: '{}' },
    person_id: absorbed,
  });
  const joining = knex.transaction((trx) => joinAccounts(trx, survivor, absorbed));
  const refused = expect(joining).rejects.toMatchObject({ code: 'accounts-not-joinable' });
  await untilSomeoneWaits(knex);
  await beginning.commit();
  await refused;
});
