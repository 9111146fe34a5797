import type { RegistrationDetail, RegistrationSummary } from '../../contracts/institution-registration';
import type { Home } from '../../contracts/home';
import type { Page } from '../../contracts/page';
import type { Problem } from '../../contracts/problems';
import { registrationProcessId } from '../../domain/institution-registration-process';
import { refusalOf } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import {
  apply,
  correct,
  decide,
  institutionNamed,
  newApplicant,
  newForm,
  newReviewer,
  noticeVersion,
  send,
  sendMaterials,
} from '../../test/registration-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { startStack, type Stack } from '../../test/stack';
import { addUnit } from '../../test/unit-account-steps';
import { changeSubject } from '../../test/unit-information-steps';
import { joinAccounts } from '../login/join';

let stack: Stack;
let department: string;
let reviewer: Visitor;
let administrator: Visitor;

beforeAll(async () => {
  stack = await startStack();
  department = await institutionNamed(stack, '宜昌市西陵区卫生健康局');
  reviewer = await newReviewer(stack, 'hr-account', department);
  const province = await institutionNamed(stack, '湖北省卫生健康委员会');
  administrator = await newReviewer(stack, 'platform-administrator', province);
});
afterAll(() => stack.stop());

const queueOf = async ({ client }: Visitor, query: Record<string, string> = {}) => {
  const path = `/api/institution-registrations?${new URLSearchParams(query).toString()}`;
  return (await client.get<Page<RegistrationSummary & { workingDays: number }>>(path)).body;
};
const applied = async () => (await apply(await newApplicant(stack), newForm(department))).body;
const backdate = (id: string, days: number) =>
  stack.database
    .knex('institution_registration')
    .where({ id })
    .update({ submitted_at: new Date(Date.now() - days * 86_400_000) });

test('R-D4 R-U2 the department sees the longest waiting first; the platform from 7 working days, or by name', async () => {
  const [young, old] = [await applied(), await applied()];
  await backdate(old.id, 21);
  const own = await queueOf(reviewer);
  expect(own.items.map(({ id }) => id)).toEqual([old.id, young.id]);
  expect(own.items[0]?.workingDays).toBeGreaterThanOrEqual(7);
  const first = await queueOf(reviewer, { limit: '1' });
  expect([first.total, first.items.map(({ id }) => id)]).toEqual([2, [old.id]]);
  const next = await queueOf(reviewer, { limit: '1', cursor: first.nextCursor ?? '' });
  expect(next.items.map(({ id }) => id)).toEqual([young.id]);

  const escalated = await queueOf(administrator);
  expect(escalated.items.map(({ id }) => id)).toEqual([old.id]);
  expect((await queueOf(administrator, { q: young.name })).items.map(({ id }) => id)).toEqual([young.id]);

  const homeOf = async ({ client }: Visitor) => (await client.get<Home>('/api/console/home')).body;
  const [ofDepartment, ofPlatform] = [await homeOf(reviewer), await homeOf(administrator)];
  expect(ofDepartment.waiting.map(({ recordId }) => recordId)).toEqual([old.id, young.id]);
  expect(ofPlatform.waiting).toMatchObject([{ list: 'institution-registrations', recordId: old.id }]);

  const { body } = await administrator.client.get<RegistrationDetail>(
    `/api/institution-registrations/${young.id}`,
  );
  expect(body.historyUrl).toContain(encodeURIComponent(`institution-registration/${young.id}`));
  expect((await decide(administrator, old.id, { decision: 'admit' })).body.state).toBe('admitted');
  expect((await queueOf(administrator, { state: 'admitted' })).items.map(({ id }) => id)).toEqual([old.id]);
  expect((await queueOf(reviewer)).items.map(({ id }) => id)).toEqual([young.id]);
});

test('R-D2 R-E5 a 卫生院 keeps its kind while a village clinic waits under it; under another kind none is admitted', async () => {
  const { knex } = stack.database;
  const township = await addUnit(stack, 'health-centre', department);
  const villageClinic = { kind: 'village-clinic', creditCode: undefined, name: '示例乡丁村卫生室' } as const;
  const { body: sent } = await apply(await newApplicant(stack), newForm(township.id, villageClinic));
  const change = await changeSubject(reviewer, township.id, {
    version: 0,
    values: { name: township.name, kind: 'hospital' },
  });
  expect([change.status, (change.body as unknown as Problem).fields]).toMatchObject([
    400,
    [{ path: '/values/kind', message: expect.stringContaining('待审核') as string }],
  ]);

  // As a change from before this rule has left it.
  await knex('institution').where({ id: township.id }).update({ kind: 'hospital' });
  const early = await decide(reviewer, sent.id, { decision: 'admit' });
  expect([refusalOf(early).code, (early.body as unknown as Problem).detail]).toEqual([
    'not-allowed-now',
    expect.stringContaining('不能再主管此类机构'),
  ]);
  await knex('institution').where({ id: township.id }).update({ kind: 'health-centre' });
  expect((await decide(reviewer, sent.id, { decision: 'admit' })).body.state).toBe('admitted');
});

test('R-D4 two admissions at once get two codes, one after the other', async () => {
  const sent = [await applied(), await applied(), await applied()];
  const { knex } = stack.database;
  const last = await knex('institution').whereLike('code', '420502%').max<{ max: string }[]>('code as max');
  const highest = Number(last[0]?.max.slice(6));
  const answers = await Promise.all(sent.map(({ id }) => decide(reviewer, id, { decision: 'admit' })));
  expect(answers.map(({ body }) => Number(body.institutionCode?.slice(6))).sort()).toEqual([
    highest + 1,
    highest + 2,
    highest + 3,
  ]);
});

test('R-D4 admitted by one and refused by another at once: one of them decides', async () => {
  const { id } = await applied();
  const answers = await Promise.all([
    decide(reviewer, id, { decision: 'admit' }),
    decide(administrator, id, { decision: 'refuse', opinion: '重复申请' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const events = await stack.database.knex('process_event').where('process_id', 'like', `%${id}`);
  expect(events).toHaveLength(2);
});

test('R-D4 a reviewer whose right has ended decides nothing; nobody reviews their own', async () => {
  const { id } = await applied();
  const province = await institutionNamed(stack, '湖北省卫生健康委员会');
  const former = await newReviewer(stack, 'platform-administrator', province);
  await stack.database.knex('role_holding').where({ person_id: former.id }).update({ ended_at: new Date() });
  expect((await decide(former, id, { decision: 'admit' })).status).toBe(403);

  await stack.database.knex('institution_registration').where({ id }).update({ person_id: reviewer.id });
  expect(refusalOf(await decide(reviewer, id, { decision: 'admit' })).status).toBe(403);
});

test('R-D4 a division’s codes are used up: that is said, and it stays under review', async () => {
  const wuhan = await institutionNamed(stack, '武汉市江岸区卫生健康局');
  const { knex } = stack.database;
  await knex('institution_serial')
    .insert({ division_code: '420102', last: 9_998 })
    .onConflict('division_code')
    .merge();
  const itsReviewer = await newReviewer(stack, 'hr-account', wuhan);
  const [last, beyond] = [
    (await apply(await newApplicant(stack), newForm(wuhan))).body,
    (await apply(await newApplicant(stack), newForm(wuhan))).body,
  ];
  expect((await decide(itsReviewer, last.id, { decision: 'admit' })).body.institutionCode).toBe('4201029999');
  const refused = await decide(itsReviewer, beyond.id, { decision: 'admit' });
  expect(refusalOf(refused)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect(refused.body).toMatchObject({ detail: expect.stringContaining('编码已用完') as string });
  expect((await queueOf(itsReviewer)).items.map(({ id }) => id)).toEqual([beyond.id]);
});

test('R-B7 R-D1 an account that is joined to another brings its applications, which are corrected from there, and none is left behind', async () => {
  const { knex } = stack.database;
  const [first, second] = [await newApplicant(stack), await newApplicant(stack)];
  await apply(first, newForm(department));
  const form = newForm(department);
  const { body: sent } = await apply(second, form);
  const another = newForm(department);
  const lateBody = { form: another, materials: await sendMaterials(second, another), noticeVersion };
  const joining = await knex.transaction();
  await joining('person').where({ id: second.id }).forUpdate().select('id');
  const late = send(second, '/api/institution-registrations', lateBody);
  await untilSomeoneWaits(knex);
  await joinAccounts(joining, first.id, second.id);
  await joining.commit();
  expect(refusalOf(await late).code).toBe('not-allowed-now');
  expect(await knex('process_call').pluck('process_id')).toContain(registrationProcessId(sent.id));

  await decide(reviewer, sent.id, { decision: 'refuse', opinion: '请更正地址' });
  expect(await knex('process').where({ person_id: second.id }).pluck('id')).toEqual([]);
  expect(
    await knex('process_event')
      .where({ process_id: registrationProcessId(sent.id) })
      .orderBy('sequence')
      .pluck('type'),
  ).toEqual(['registration.submitted', 'registration.moved', 'registration.refused']);
  for (const { uploadId } of sent.materials)
    expect((await first.client.get(`/api/uploads/${uploadId}`)).status).toBe(200);
  const materials = Object.fromEntries(sent.materials.map(({ slot, uploadId }) => [slot, uploadId]));
  const { status, body } = await correct(first, sent.id, form, materials);
  expect([status, body.state]).toEqual([200, 'awaiting-review']);
  expect((await decide(reviewer, sent.id, { decision: 'admit', round: 2 })).body.state).toBe('admitted');
});
