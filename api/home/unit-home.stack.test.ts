import type { Home } from '../../contracts/home';
import type { LoginOutcome } from '../../contracts/login';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient } from '../../test/api-client';
import { giveRole, makeInstitution } from '../../test/give-role';
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

/** A file at the unit's step, as if its process had brought it there. Returns whose it is. */
async function addFile(institutionId: string, state: 'in-review' | 'awaiting-payment'): Promise<string> {
  const { knex } = api.database;
  const { applicationId, personId, projectId } = await addPayableApplication(knex);
  await knex.raw(
    `insert into exam_project_version (project_id, version, definition)
     select ?, 1, definition from exam_project_version limit 1`,
    [projectId],
  );
  await knex('membership').insert({ person_id: personId, institution_id: institutionId });
  await knex('application')
    .where({ id: applicationId })
    .update({ project_version: 1, unit_institution_id: institutionId, current_step: 0, state });
  await knex('application_step').insert({
    application_id: applicationId,
    step: 0,
    kind: 'review',
    level: 'unit',
    institution_id: institutionId,
    business_code: '03',
    state: 'waiting',
  });
  return personId;
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
    kind: 'hospital',
    memberCount: 0,
    confirmCode: { issuedAt: null, isDue: false },
    businesses: [],
  });

  await knex('confirm_code').insert({
    institution_id: institutionId,
    code_enc: Buffer.from('-'),
    code_index: Buffer.from('-'),
    created_at: knex.raw(`now() - interval '181 days'`),
  });
  await addFile(institutionId, 'in-review');
  await addFile(institutionId, 'awaiting-payment');
  const left = await addFile(institutionId, 'in-review');
  await knex('membership').where({ person_id: left }).update({ ended_at: new Date(), end_reason: 'unbound' });
  const waits = { code: '03', waiting: 1, workingDays: 0, since: expect.any(String) as string };
  expect(await unit()).toMatchObject({
    memberCount: 2,
    confirmCode: { isDue: true },
    businesses: [{ ...waits, reviewers: [] }],
  });

  const holding = await giveRole(api, reviewer.personId, {
    role: 'business-administrator',
    businessCode: '03',
    institutionId,
  });
  const listed = { id: holding.id, name: '丁示例', roleLabel: '业务管理人' };
  expect(await unit()).toMatchObject({ businesses: [{ ...waits, reviewers: [listed] }] });
  await reviewer.client.put('/api/session/role', { roleId: holding.id });
  const { body: reviewing } = await reviewer.client.get<Home>('/api/console/home');
  expect(reviewing.waitingTotal).toBe(waits.waiting);
});

test('R-K3 R-N1 a department’s HR counts what is shown above, as its reviewers do', async () => {
  const { knex } = api.database;
  const hr = await somebody('code-other', '癸示例');
  const { id: roleId, institutionId } = await giveRole(api, hr.personId, { role: 'hr-account' });
  await knex('institution').where({ id: institutionId }).update({ kind: 'department', is_medical: false });
  await hr.client.put('/api/session/role', { roleId });
  const below = await makeInstitution(knex, `${institutionId}/`);
  await knex('institution').where({ id: below }).update({ parent_id: institutionId });
  await addFile(below, 'in-review');
  await knex('application_step').where({ institution_id: below }).update({ shown_above_since: new Date() });
  await addFile(below, 'in-review');
  const { body } = await hr.client.get<Home>('/api/console/home');
  expect(body.unit).toMatchObject({ kind: 'department', businesses: [{ code: '03', waiting: 1 }] });
});

test('R-K3 another unit’s files and people are not counted', async () => {
  const hr = await somebody('code-other-hr', '壬示例');
  const { id: roleId } = await giveRole(api, hr.personId, { role: 'hr-account' });
  await hr.client.put('/api/session/role', { roleId });
  const { body } = await hr.client.get<Home>('/api/console/home');
  expect(body).toMatchObject({ waiting: [], unit: { memberCount: 0, businesses: [] } });
});
