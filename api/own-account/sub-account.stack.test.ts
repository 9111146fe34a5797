import type { Page } from '../../contracts/page';
import type { Session } from '../../contracts/login';
import type { UnitAccountSummary } from '../../contracts/unit-account';
import { refusalOf } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import type { Visitor } from '../../test/identity-steps';
import { activateAccount, changeAccount, newHospital } from '../../test/own-account-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, logInByScan, newKey, newVerified } from '../../test/unit-account-steps';
import { inboxOf } from '../../test/unit-rows';

let stack: Stack;
let department: { id: string };
beforeAll(async () => {
  stack = await startStack();
  department = await addUnit(stack, 'department');
});
afterAll(() => stack.stop());

const addSub = ({ client }: Visitor, businessCodes: readonly string[], key = newKey()) =>
  client.post<UnitAccountSummary>('/api/sub-accounts', { businessCodes }, key);
const choose = ({ client }: Visitor, id: string | null, businessCodes: readonly string[]) =>
  client.post<UnitAccountSummary>(`/api/sub-accounts/${id}/businesses`, { businessCodes }, newKey());
const list = async ({ client }: Visitor) =>
  (await client.get<Page<UnitAccountSummary>>('/api/sub-accounts')).body;
const businessesOf = (personId: string): Promise<string[]> =>
  stack.database
    .knex('role_holding')
    .where({ person_id: personId, role: 'assistant', ended_at: null })
    .orderBy('business_code')
    .pluck('business_code');

describe('R-E4 sub-accounts', () => {
  test('each new one has a number of its own, also at the same instant, and the businesses chosen for it', async () => {
    const { hospital, hr } = await newHospital(stack, department);
    const key = newKey();
    const [first, again, second] = await Promise.all([
      ...[key, key].map((one) => addSub(hr, ['05', '03'], one)),
      addSub(hr, ['30']),
    ]);
    expect(first?.body).toMatchObject({
      kind: 'sub',
      state: 'issued',
      businesses: [{ code: '03' }, { code: '05' }],
      availableActions: ['reissue', 'choose-businesses', 'revoke'],
    });
    expect(again?.body.id).toBe(first?.body.id);
    const numbers = [first, second].map((answer) => answer?.body.accountNumber).sort();
    expect(numbers).toEqual([`${hospital.code}001`, `${hospital.code}002`]);
    expect(await list(hr)).toMatchObject({ total: 2 });
    expect(refusalOf(await addSub(hr, [])).code).toBe('invalid-request');
    expect(refusalOf(await addSub(hr, ['05', '99'])).code).toBe('invalid-request');
    const stranger = (await newHospital(stack, department)).hr;
    expect(refusalOf(await choose(stranger, first?.body.id ?? null, ['30'])).code).toBe('not-found');
    expect(await list(stranger)).toMatchObject({ total: 0 });
  });

  test('activated as R-E1, its person is assistant of the chosen businesses, sees their roles alone, and logs in by its number', async () => {
    const { hospital, hr } = await newHospital(stack, department);
    const { body: account } = await addSub(hr, ['05', '03']);
    const person = await newVerified(stack, '甲示例');
    await activateAccount(stack, hr, account, person, '甲示例');
    expect(await businessesOf(person.id)).toEqual(['03', '05']);
    expect(await inboxOf(stack, person.id)).toContain('own-account.activated');
    expect(await inboxOf(stack, hr.id)).toContain('own-account.activated-for-hr');
    expect((await list(hr)).items).toMatchObject([{ state: 'active', administrator: { name: '甲示例' } }]);
    const console_ = await logInByScan(stack, person, account.accountNumber);
    const { roles, activeRole } = (await console_.get<Session>('/api/session')).body;
    expect(activeRole).toMatchObject({ role: 'assistant', institutionId: hospital.id, businessCode: '03' });
    expect(roles.map(({ businessCode, accountNumber }) => [businessCode, accountNumber])).toEqual([
      ['03', account.accountNumber],
      ['05', account.accountNumber],
    ]);
    expect((await console_.get('/api/reviews/home')).status).toBe(200);
    expect((await console_.get('/api/sub-accounts')).status).toBe(403);
    expect((await console_.get('/api/business-accounts')).status).toBe(403);
  });

  test('other businesses count at the next request; a right that came another way stays, whatever becomes of the account', async () => {
    const { hospital, hr } = await newHospital(stack, department);
    const { body: account } = await addSub(hr, ['03', '05']);
    const person = await newVerified(stack, '甲示例');
    await giveRole(stack, person.id, { role: 'assistant', institutionId: hospital.id, businessCode: '05' });
    await activateAccount(stack, hr, account, person, '甲示例');
    const console_ = await logInByScan(stack, person, account.accountNumber);
    expect((await choose(hr, account.id, ['30'])).body).toMatchObject({
      state: 'active',
      businesses: [{ code: '30' }],
    });
    expect(await businessesOf(person.id)).toEqual(['05', '30']);
    expect((await console_.get('/api/reviews/home')).status).toBe(403);
    expect(await inboxOf(stack, person.id)).toContain('own-account.businesses-chosen');

    // A new code is how its person is changed; the end of the account takes what it gave.
    expect(
      (await hr.client.post(`/api/unit-accounts/${account.id}/reissue`, undefined, newKey())).status,
    ).toBe(200);
    const successor = await newVerified(stack, '乙示例');
    await activateAccount(stack, hr, account, successor, '乙示例');
    expect([await businessesOf(person.id), await businessesOf(successor.id)]).toEqual([['05'], ['30']]);
    expect(await inboxOf(stack, person.id)).toContain('own-account.ended');
    await hr.client.post(`/api/unit-accounts/${account.id}/revocation`, undefined, newKey());
    expect(await businessesOf(successor.id)).toEqual([]);
    expect(await list(hr)).toMatchObject({ total: 0, items: [] });
    expect(refusalOf(await choose(hr, account.id, ['05'])).code).toBe('not-allowed-now');
  });

  test('of two accounts of one person each gives what it lists, whichever ends: what the other lists stays', async () => {
    const { hr } = await newHospital(stack, department);
    const person = await newVerified(stack, '甲示例');
    const [first, second] = [(await addSub(hr, ['03', '05'])).body, (await addSub(hr, ['05', '30'])).body];
    for (const account of [first, second]) await activateAccount(stack, hr, account, person, '甲示例');
    expect(await businessesOf(person.id)).toEqual(['03', '05', '30']);
    // Chosen anew, and revoked; the other is given the first one's business, and gives it on.
    await choose(hr, first.id, ['03']);
    expect(await businessesOf(person.id)).toEqual(['03', '05', '30']);
    await choose(hr, first.id, ['03', '05']);
    await changeAccount(hr, second.id, 'revocation');
    expect(await businessesOf(person.id)).toEqual(['03', '05']);
    await changeAccount(hr, first.id, 'revocation');
    expect(await businessesOf(person.id)).toEqual([]);
  });
});

test('R-E4 after the serial 999 no sub-account is issued any more, and the clerk is told what to do instead', async () => {
  const { hospital, hr } = await newHospital(stack, department);
  const issue = () => addSub(hr, ['05']);
  expect((await issue()).status).toBe(200);
  await stack.database
    .knex('unit_account')
    .where({ institution_id: hospital.id })
    .update({ number: `${hospital.code}999` });
  const refused = await issue();
  expect(refusalOf(refused)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect(refused.body).toMatchObject({ detail: expect.stringContaining('999') as string });
});
