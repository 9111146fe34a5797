import type { ApplicationDetail, ApplicationDraft } from '../../contracts/exam-application-routes';
import type { Page } from '../../contracts/page';
import type { ReviewItem } from '../../contracts/review';
import { refusalOf } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { bind, hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, key, projectId, read, submit } from '../../test/application-steps';

/** What follows a removal from the unit (R-N6): another unit, another way, and all that was decided before beside it. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let trial: string;
/** A hospital right under the province. */
let provincial: string;
let reviewers: Record<'unit' | 'county' | 'city' | 'province' | 'second', TestPerson>;
const businessCode = '05';
const first = { from: '2026-08-01', until: '2027-01-31' };
const second = { from: '2027-02-01', until: '2027-07-31' };

beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
  trial = await projectId(stack, 'physician-trial');
  ({ id: provincial } = await stack.database
    .knex('institution')
    .where({ name: '湖北省示例医院' })
    .first<{ id: string }>('id'));
  const at = (institutionId: string) =>
    person(stack, { name: '审示例', reviews: { institutionId, businessCode } });
  reviewers = {
    unit: await at(places.hospital),
    county: await at(places.county),
    city: await at(places.city),
    province: await at(places.province),
    second: await at(provincial),
  };
});
afterAll(() => stack.stop());

async function applied(): Promise<{ someone: TestPerson; id: string }> {
  const someone = await person(stack, { name: '考示例', unitId: places.hospital });
  return { someone, id: await apply(stack, someone, trial, trialContent(2027)) };
}
const remove = (id: string) => reviewers.unit.client.post(`/api/reviews/${id}/removal`, undefined, key());
const detailOf = async ({ client }: TestPerson, id: string): Promise<ApplicationDetail> =>
  (await client.get<ApplicationDetail>(`/api/applications/${id}`)).body;
async function sendAgain(someone: TestPerson, id: string) {
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  return await submit(someone, id, draft);
}
const search = async ({ client }: TestPerson, filter: object): Promise<Page<ReviewItem>> =>
  (await client.post<Page<ReviewItem>>('/api/reviews/search', { filter })).body;

test('R-N6 R-N1 R-N4 R-N5 removed after the final pass: another round on the next unit’s levels, both rounds and periods side by side', async () => {
  const { someone, id } = await applied();
  await decide(reviewers.unit, id, { decision: 'approve', internship: first });
  for (const level of ['county', 'city', 'province'] as const)
    await decide(reviewers[level], id, { decision: 'approve' });
  expect((await detailOf(someone, id)).canPrintNotice).toBe(true);
  expect((await remove(id)).body).toEqual({ state: 'removed-from-unit' });
  expect(await detailOf(someone, id)).toMatchObject({ canPrintNotice: false, canPrintForm: false });
  // Without a unit there is nowhere to send it.
  expect(refusalOf(await sendAgain(someone, id)).code).toBe('unit-missing');
  await bind(stack, someone.id, provincial);
  expect((await sendAgain(someone, id)).body).toEqual({ state: 'in-review' });

  const file = await read(reviewers.second, id);
  expect(file.route).toMatchObject([
    { level: 'unit', institutionName: '湖北省示例医院', state: 'now' },
    { level: 'province', state: 'ahead' },
  ]);
  expect(file.rounds).toMatchObject([
    { round: 1, workUnit: '武汉市武昌区示例人民医院' },
    { round: 2, workUnit: '湖北省示例医院' },
  ]);
  const decided = file.progress.filter(({ decision }) => decision === 'approve');
  expect(decided.map(({ level, round }) => [level, round])).toEqual(
    ['unit', 'county', 'city', 'province'].map((level) => [level, 1]),
  );
  expect(file.internship).toMatchObject({ asked: true, confirmed: [{ period: first, counts: true }] });
  // The former unit has nothing to do with it any more.
  expect((await reviewers.unit.client.get(`/api/reviews/${id}`)).status).toBe(404);

  await decide(reviewers.second, id, { decision: 'approve', internship: second });
  expect((await decide(reviewers.province, id, { decision: 'approve' })).body).toEqual({ state: 'approved' });
  const passed = await detailOf(someone, id);
  expect(passed).toMatchObject({ round: 2, canPrintNotice: true, unitName: '湖北省示例医院' });
  expect(passed.internship).toMatchObject({
    confirmed: [{ period: first }, { period: second }],
    total: { months: 12, days: 0 },
  });
  expect(passed.rounds).toHaveLength(2);
});

test('R-N6 R-N5 back at the unit that removed it: what it confirmed before stays beside what it confirms now', async () => {
  const { someone, id } = await applied();
  await decide(reviewers.unit, id, { decision: 'approve', internship: first });
  await remove(id);
  await bind(stack, someone.id, places.hospital);
  await sendAgain(someone, id);
  await decide(reviewers.unit, id, { decision: 'approve', internship: second });
  const bothStays = {
    confirmed: [{ period: first }, { period: second }],
    total: { months: 12, days: 0 },
  };
  expect((await detailOf(someone, id)).internship).toMatchObject(bothStays);
  expect((await read(reviewers.county, id)).internship).toMatchObject(bothStays);
});

test('R-N6 R-N2 a rejection survives the removal; reopened above, nobody of the former way has it, and the person sends it from a new unit', async () => {
  const { someone, id } = await applied();
  await decide(reviewers.unit, id, { decision: 'approve', internship: first });
  await decide(reviewers.county, id, { decision: 'reject', remark: '不符合条件' });
  expect((await remove(id)).body).toEqual({ state: 'rejected' });
  await bind(stack, someone.id, provincial);
  expect(refusalOf(await sendAgain(someone, id)).code).toBe('not-allowed-now');

  const reopening = await reviewers.city.client.post(
    `/api/reviews/${id}/reopening`,
    { reason: '复核属实' },
    key(),
  );
  expect(reopening.body).toEqual({ state: 'removed-from-unit' });
  expect(await read(reviewers.county, id)).toMatchObject({ reviewState: 'ended', availableActions: [] });
  const waiting = await search(reviewers.county, { reviewState: 'waiting', projectId: trial });
  expect(waiting.items.map((item) => item.id)).not.toContain(id);
  expect((await detailOf(someone, id)).availableActions).toEqual(['submit']);
  expect((await sendAgain(someone, id)).body).toEqual({ state: 'in-review' });
  expect(await read(reviewers.second, id)).toMatchObject({ round: 2, reviewState: 'waiting' });
});

test('R-N6 removed while changes are asked for: they are asked no more', async () => {
  const { someone, id } = await applied();
  const requestedChanges = [{ path: '/form/trial/from', remark: '请核对' }];
  await decide(reviewers.unit, id, { decision: 'request-changes', requestedChanges });
  expect((await remove(id)).body).toEqual({ state: 'removed-from-unit' });
  expect(await detailOf(someone, id)).toMatchObject({
    requestedChanges: [],
    availableActions: ['submit'],
    progress: expect.arrayContaining([expect.objectContaining({ decision: 'request-changes' })]) as unknown,
  });
});
