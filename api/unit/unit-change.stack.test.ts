import type { ApplicationDetail, ApplicationDraft } from '../../contracts/exam-application-routes';
import type { ConfirmCode } from '../../contracts/confirm-code';
import type { MyUnit } from '../../contracts/unit';
import { refusalOf } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, key, own, projectId, submit } from '../../test/application-steps';
import type { Visitor } from '../../test/identity-steps';
import { hrOf } from '../../test/unit-information-steps';

/** A unit changed after applying, from the person's side and from both units' (R-C4). */
let stack: ApplicationStack;
let trial: string;
interface Place {
  id: string;
  name: string;
  code: string;
  hr: Visitor;
  reviewer: TestPerson;
}
let before: Place;
let after: Place;
let county: TestPerson;
const internship = { from: '2026-08-01', until: '2027-07-31' };

beforeAll(async () => {
  stack = await startApplicationStack();
  trial = await projectId(stack, 'physician-trial');
  const places = await hospitalWithDepartments(stack);
  const { id: elsewhere } = await stack.database
    .knex('institution')
    .where({ name: '湖北省示例中医院' })
    .first<{ id: string }>('id');
  before = await placeAt(places.hospital);
  after = await placeAt(elsewhere);
  county = await reviewerAt(places.county);
});
afterAll(() => stack.stop());

const reviewerAt = (institutionId: string) =>
  person(stack, { name: '审示例', reviews: { institutionId, businessCode: '05' } });

async function placeAt(id: string): Promise<Place> {
  const [hr, reviewer] = [await hrOf(stack, id, '辛示例'), await reviewerAt(id)];
  const { name } = await stack.database.knex('institution').where({ id }).first<{ name: string }>('name');
  const { body } = await hr.client.post<ConfirmCode>('/api/confirm-code/renewals', undefined, key());
  return { id, name, code: body.code ?? '', hr, reviewer };
}

async function applied(): Promise<{ someone: TestPerson; id: string }> {
  const someone = await person(stack, { name: '考示例', unitId: before.id });
  return { someone, id: await apply(stack, someone, trial, trialContent(2027)) };
}
const unbind = ({ client }: TestPerson) => client.call('DELETE', '/api/unit/binding', { headers: key() });
const bindTo = ({ client }: TestPerson, { id, code }: Place) =>
  client.post('/api/unit/binding', { institutionId: id, confirmCode: code }, key());
const detailOf = async ({ client }: TestPerson, id: string) =>
  (await client.get<ApplicationDetail>(`/api/applications/${id}`)).body;
const unitOf = async ({ client }: TestPerson) => (await client.get<MyUnit>('/api/unit')).body;

/** What somebody was told of this person's changes since the last question. */
const told = async ({ id }: { id: string }, template: string) =>
  (
    await stack.database
      .knex('inbox_message')
      .where({ person_id: id, template })
      .select('process_id', 'params')
  ).length;

test('R-C4 unbound after applying: held, both units and the person told, sent again to the new unit alone', async () => {
  const { someone, id } = await applied();
  expect((await unbind(someone)).status).toBe(204);
  expect(await unitOf(someone)).toMatchObject({
    unit: null,
    heldApplications: [{ id, projectName: expect.any(String) as string }],
    applicationsThatUnbindingHolds: [],
  });
  expect(await detailOf(someone, id)).toMatchObject({
    isHeld: true,
    hold: { boundTo: null },
    mayResubmit: true,
    headline: '单位已变更，请撤回重报',
    unitName: before.name,
  });
  const { knex } = stack.database;
  const held = { person_id: someone.id, template: 'application.held', process_id: `application/${id}` };
  expect(await knex('inbox_message').where(held)).toHaveLength(1);
  expect([
    await told(before.hr, 'review.unit-left'),
    await told(before.reviewer, 'review.unit-left'),
  ]).toEqual([1, 1]);
  const refused = await decide(before.reviewer, id, { decision: 'approve', internship });
  expect(refusalOf(refused)).toEqual({ status: 409, code: 'unit-changed' });

  expect((await bindTo(someone, after)).status).toBe(200);
  expect((await detailOf(someone, id)).hold).toEqual({ boundTo: after.name });
  expect([
    await told(after.hr, 'review.unit-joined'),
    await told(after.reviewer, 'review.unit-joined'),
  ]).toEqual([1, 1]);
  // Bound elsewhere, it is still nobody's to decide.
  expect((await after.reviewer.client.get(`/api/reviews/${id}`)).status).toBe(404);
  expect(refusalOf(await decide(before.reviewer, id, { decision: 'approve', internship })).code).toBe(
    'unit-changed',
  );

  expect((await own(someone.client, id)).availableActions).toEqual(['withdraw']);
  await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  expect((await submit(someone, id, draft)).body).toEqual({ state: 'in-review' });
  expect(await detailOf(someone, id)).toMatchObject({ isHeld: false, hold: null, unitName: after.name });
  expect((await unitOf(someone)).heldApplications).toEqual([]);
  expect((await before.reviewer.client.get(`/api/reviews/${id}`)).status).toBe(404);
  expect((await decide(after.reviewer, id, { decision: 'approve', internship })).status).toBe(200);
});

test('R-C4 who comes back to the unit applied with needs to do nothing: the review goes on', async () => {
  const { someone, id } = await applied();
  await unbind(someone);
  expect(refusalOf(await decide(before.reviewer, id, { decision: 'defer', remark: '核对' })).code).toBe(
    'unit-changed',
  );
  await bindTo(someone, before);
  expect(await detailOf(someone, id)).toMatchObject({ isHeld: false, hold: null });
  expect([
    await told(someone, 'application.released'),
    await told(before.hr, 'review.unit-returned'),
    await told(before.reviewer, 'review.unit-returned'),
  ]).toEqual([1, 1, 1]);
  expect((await decide(before.reviewer, id, { decision: 'approve', internship })).status).toBe(200);
});

test('R-C4 R-J1 of a village clinic its township unit is told, which reviews there and runs the staff', async () => {
  const { knex } = stack.database;
  const clinic = await knex('institution')
    .where({ kind: 'village-clinic' })
    .first<{ id: string; name: string; parent_id: string }>('id', 'name', 'parent_id');
  const township = await placeAt(clinic.parent_id);
  const someone = await person(stack, { name: '考示例', unitId: clinic.id });
  const id = await apply(stack, someone, trial, trialContent(2027));
  expect((await unbind(someone)).status).toBe(204);
  const left = await knex('inbox_message')
    .where({ template: 'review.unit-left' })
    .select('person_id', 'params');
  for (const { id: personId } of [township.hr, township.reviewer])
    expect(left.filter(({ person_id }) => person_id === personId)).toMatchObject([
      { params: { institution: clinic.name } },
    ]);
  expect((await bindTo(someone, { ...township, id: clinic.id })).status).toBe(200);
  expect([
    await told(township.hr, 'review.unit-returned'),
    await told(township.reviewer, 'review.unit-returned'),
  ]).toEqual([1, 1]);
  expect(await detailOf(someone, id)).toMatchObject({ isHeld: false });
});

test('R-C4 a level above can’t decide what is held, either', async () => {
  const { someone, id } = await applied();
  await decide(before.reviewer, id, { decision: 'approve', internship });
  await unbind(someone);
  expect(refusalOf(await decide(county, id, { decision: 'approve' })).code).toBe('unit-changed');
});

test('R-C4 a decision and the unbinding at one instant have one order', async () => {
  for (let round = 0; round < 3; round++) {
    const { someone, id } = await applied();
    const { sequence } = (await before.reviewer.client.get<{ sequence: number }>(`/api/reviews/${id}`)).body;
    const [decision] = await Promise.all([
      decide(before.reviewer, id, { decision: 'approve', internship, seenSequence: sequence }),
      unbind(someone),
    ]);
    if (decision.status !== 200) expect(refusalOf(decision).code).toBe('unit-changed');
    expect(await detailOf(someone, id)).toMatchObject({ isHeld: true, availableActions: ['withdraw'] });
    expect((await decide(county, id, { decision: 'approve' })).status).toBe(409);
  }
});

test('R-C3 unbound before applying nobody is told but the person, and nothing is held', async () => {
  const someone = await person(stack, { name: '考示例', unitId: before.id });
  const count = await told(before.hr, 'review.unit-left');
  await unbind(someone);
  expect(await told(before.hr, 'review.unit-left')).toBe(count);
  expect(await told(someone, 'application.held')).toBe(0);
  expect((await unitOf(someone)).heldApplications).toEqual([]);
});
