import type { Home } from '../../contracts/home';
import type { LoginOutcome } from '../../contracts/login';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { consents, verify } from '../../test/login-steps';
import { addPayableApplication } from '../../test/payable-application';

/** The front page of a unit's HR account. */
let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function somebody(code: string, name: string): Promise<{ client: ApiClient; personId: string }> {
  const client = new ApiClient(api.origin, 'weapp');
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code, consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  const personId = body.session.person.id;
  await verify(api, personId, { name, number: personId });
  return { client, personId };
}

test('R-K3 R-N1 R-E6 HR sees who reviews what, what waits and since when, the unit’s people, and its code’s age', async () => {
  const { knex } = api.database;
  const hr = await somebody('code-hr', '辛示例');
  const reviewer = await somebody('code-reviewer', '丁示例');
  const { id: roleId, institutionId } = await giveRole(api, hr.personId, { role: 'hr-account' });
  await hr.client.put('/api/session/role', { roleId });
  const unit = async () => (await hr.client.get<Home>('/api/console/home')).body.unit;

  expect(await unit()).toMatchObject({
    id: institutionId,
    memberCount: 0,
    confirmCode: { issuedAt: null, isDue: false },
    businesses: [],
  });

  await knex('membership').insert({ person_id: reviewer.personId, institution_id: institutionId });
  await knex('confirm_code').insert({
    institution_id: institutionId,
    code_enc: Buffer.from('-'),
    code_index: Buffer.from('-'),
    created_at: knex.raw(`now() - interval '181 days'`),
  });
  const { applicationId } = await addPayableApplication(knex);
  await knex('application_step').insert({
    application_id: applicationId,
    step: 0,
    kind: 'review',
    level: 'unit',
    institution_id: institutionId,
    business_code: '03',
    state: 'waiting',
  });
  const waits = { code: '03', waiting: 1, workingDays: 0, since: expect.any(String) as string };
  expect(await unit()).toMatchObject({
    memberCount: 1,
    confirmCode: { isDue: true },
    businesses: [{ ...waits, reviewers: [] }],
  });

  await giveRole(api, reviewer.personId, {
    role: 'business-administrator',
    businessCode: '03',
    institutionId,
  });
  expect(await unit()).toMatchObject({
    businesses: [{ ...waits, reviewers: [{ name: '丁示例', roleLabel: '业务管理人' }] }],
  });
});

test('R-K3 another unit’s files and people are not counted', async () => {
  const hr = await somebody('code-other-hr', '壬示例');
  const { id: roleId } = await giveRole(api, hr.personId, { role: 'hr-account' });
  await hr.client.put('/api/session/role', { roleId });
  const { body } = await hr.client.get<Home>('/api/console/home');
  expect(body).toMatchObject({ waiting: [], unit: { memberCount: 0, businesses: [] } });
});
