import type { ApplicationDetail, ApplicationDraft } from '../../contracts/exam-application-routes';
import type { MyUnit } from '../../contracts/unit';
import { taskQueueName } from '../../contracts/task-queues';
import { factsOf, getApplication } from '../../db/application-context';
import { beginAdmission } from '../../db/roster-admission';
import { refusalOfAction } from '../../domain/application-refusal';
import { situationOf } from '../../domain/application-situation';
import { refusalOf } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { bind, hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, key, projectId, read, submit } from '../../test/application-steps';
import { giveRole } from '../../test/give-role';

/** 从单位移除 (R-N6), through HTTP, workflows and database. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let trial: string;
let reviewers: Record<'unit' | 'county' | 'city' | 'province', TestPerson>;
let clerk: TestPerson;
const businessCode = '05';
const internship = { from: '2026-08-01', until: '2027-07-31' };

beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
  trial = await projectId(stack, 'physician-trial');
  const at = (institutionId: string) =>
    person(stack, { name: '审示例', reviews: { institutionId, businessCode } });
  reviewers = {
    unit: await at(places.hospital),
    county: await at(places.county),
    city: await at(places.city),
    province: await at(places.province),
  };
  clerk = await person(stack);
  await giveRole(stack, clerk.id, { role: 'hr-account', institutionId: places.hospital });
});
afterAll(() => stack.stop());

async function applied(): Promise<{ someone: TestPerson; id: string; membershipId: string }> {
  const someone = await person(stack, { name: '考示例', unitId: places.hospital });
  const id = await apply(stack, someone, trial, trialContent(2027));
  const { id: membershipId } = await stack.database
    .knex('membership')
    .where({ person_id: someone.id })
    .first<{ id: string }>('id');
  return { someone, id, membershipId };
}

const enter = ({ someone, membershipId }: { someone: TestPerson; membershipId: string }) =>
  stack.database.knex('roster_entry').insert({
    ...{ person_id: someone.id, institution_id: places.hospital, membership_id: membershipId },
    ...{ roster: 'in-service', name: '考示例', name_normalised: '考示例', entered_by: 'review' },
  });
const remove = (by: TestPerson, id: string, headers = key()) =>
  by.client.post<{ state: string }>(`/api/reviews/${id}/removal`, undefined, headers);
/** How the transition would refuse the removal, sent by who had read the file before. */
async function refusalOfRows(id: string) {
  const context = await getApplication(stack.database.knex, id);
  const situation = situationOf(factsOf(context, { step: undefined, isDecided: true }));
  return refusalOfAction('remove-from-unit', situation, 'unit-reviewer')?.code;
}
const unitOf = async ({ client }: TestPerson): Promise<MyUnit> =>
  (await client.get<MyUnit>('/api/unit')).body;
const inboxOf = (personId: string): Promise<string[]> =>
  stack.database.knex('inbox_message').where({ person_id: personId }).pluck<string[]>('template');

test('R-N6 the binding ends, the roster row is transferred out for that reason, person and HR are told; sent again it goes the new unit’s way', async () => {
  const { someone, id, membershipId } = await applied();
  await enter({ someone, membershipId });
  await decide(reviewers.unit, id, { decision: 'approve', internship });
  expect(refusalOf(await remove(reviewers.county, id)).code).toBe('not-allowed-now');
  const again = key();
  expect((await remove(reviewers.unit, id, again)).body).toEqual({ state: 'removed-from-unit' });
  expect((await remove(reviewers.unit, id, again)).body).toEqual({ state: 'removed-from-unit' });
  expect(refusalOf(await remove(reviewers.unit, id)).code).toBe('not-allowed-now');

  expect(await unitOf(someone)).toMatchObject({
    ...{ unit: null, roster: null, availableActions: ['bind'] },
    endedByUnit: { how: 'removed', reason: '从单位移除' },
  });
  const entry = await stack.database
    .knex('roster_entry')
    .where({ membership_id: membershipId })
    .first<{ left_how: string } | undefined>('left_how');
  expect(entry).toEqual({ left_how: 'removed-in-review' });
  expect(await inboxOf(someone.id)).toContain('application.removed-from-unit');
  expect(await inboxOf(clerk.id)).toEqual(['roster.removed-in-review']);

  const { id: elsewhere } = await stack.database
    .knex('institution')
    .where({ kind: 'hospital' })
    .whereNot({ id: places.hospital })
    .first<{ id: string }>('id');
  await bind(stack, someone.id, elsewhere);
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  expect((await submit(someone, id, draft)).body).toMatchObject({ state: 'in-review' });
  const { body } = await someone.client.get<ApplicationDetail>(`/api/applications/${id}`);
  expect(body.round).toBe(2);
  // What was decided and confirmed before stays visible.
  expect(body.progress.map(({ event }) => event)).toContain('从单位移除，等待绑定新单位后重新提交');
  expect(body.internship?.confirmed).toMatchObject([{ period: internship }]);
});

test('R-N6 also after the final pass; and a rejection survives it', async () => {
  const passed = await applied();
  await decide(reviewers.unit, passed.id, { decision: 'approve', internship });
  for (const level of ['county', 'city', 'province'] as const)
    await decide(reviewers[level], passed.id, { decision: 'approve' });
  expect(await read(reviewers.unit, passed.id)).toMatchObject({ availableActions: ['remove-from-unit'] });
  expect((await remove(reviewers.unit, passed.id)).body).toEqual({ state: 'removed-from-unit' });
  expect((await unitOf(passed.someone)).unit).toBeNull();

  const rejected = await applied();
  await decide(reviewers.unit, rejected.id, { decision: 'reject', remark: '不符合条件' });
  expect((await remove(reviewers.unit, rejected.id)).body).toEqual({ state: 'rejected' });
  expect((await unitOf(rejected.someone)).unit).toBeNull();
  expect(await read(reviewers.unit, rejected.id)).toMatchObject({ state: 'rejected', availableActions: [] });
  expect(refusalOf(await remove(reviewers.unit, rejected.id)).code).toBe('not-allowed-now');
});

test('R-N6 R-C4 a unit takes back nothing of somebody who has left it by themselves since it was decided', async () => {
  const passed = await applied();
  await decide(reviewers.unit, passed.id, { decision: 'approve', internship });
  for (const level of ['county', 'city', 'province'] as const)
    await decide(reviewers[level], passed.id, { decision: 'approve' });
  const rejected = await applied();
  await decide(reviewers.unit, rejected.id, { decision: 'reject', remark: '不符合条件' });

  for (const { someone, id, state } of [
    { ...passed, state: 'approved' },
    { ...rejected, state: 'rejected' },
  ]) {
    await someone.client.call('DELETE', '/api/unit/binding', { headers: key() });
    expect(await read(reviewers.unit, id)).toMatchObject({ state, isHeld: false, availableActions: [] });
    expect(refusalOf(await remove(reviewers.unit, id)).code).toBe('not-allowed-now');
    expect(await refusalOfRows(id)).toBe('unit-changed');
    expect((await someone.client.get<ApplicationDetail>(`/api/applications/${id}`)).body.state).toBe(state);
    expect(await inboxOf(someone.id)).not.toContain('application.removed-from-unit');
  }
});

test('R-N6 R-I3 R-S1 who still waits for the roster is not reviewed any more, and their process ends at once', async () => {
  const { someone, id, membershipId } = await applied();
  await stack.database.knex.transaction((trx) =>
    beginAdmission(trx, { membershipId, personId: someone.id, institutionId: places.hospital }),
  );
  const process = `admission/${membershipId}`;
  const { workflow } = stack.temporal;
  await workflow.start('rosterAdmission', {
    ...{ workflowId: process, args: [{}] },
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'review'),
  });
  expect((await remove(reviewers.unit, id)).body).toEqual({ state: 'removed-from-unit' });
  // Nobody waits for the schedule.
  expect(await workflow.getHandle(process).result()).toBe('returned');
  expect(
    await stack.database.knex('roster_admission').where({ membership_id: membershipId }).first('state'),
  ).toEqual({ state: 'returned' });
  expect(await unitOf(someone)).toMatchObject({ unit: null, endedByUnit: { reason: '从单位移除' } });
});
