import { randomUUID } from 'node:crypto';
import type { HrApplicationSummary, HrApplicationUnit } from '../../contracts/hr-account-application';
import type { Home } from '../../contracts/home';
import type { Page } from '../../contracts/page';
import type { Session } from '../../contracts/login';
import type { ProcessSummary } from '../../contracts/process';
import { refusalOf } from '../../test/api-client';
import { eventually } from '../../test/eventually';
import type { Visitor } from '../../test/identity-steps';
import {
  apply,
  decide,
  form,
  newApplicant,
  send,
  sendProof,
  view,
  withdraw,
} from '../../test/hr-application-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, logInByScan, newClerk, newVerified, type TestUnit } from '../../test/unit-account-steps';
import { holdersOf, inboxOf, newDepartment } from '../../test/unit-rows';

let stack: Stack;
let department: TestUnit;
let clerk: Visitor;

beforeAll(async () => {
  stack = await startStack();
  ({ department, clerk } = await newDepartment(stack));
});
afterAll(() => stack.stop());

const newUnit = () => addUnit(stack, 'hospital', department.id);
const administratorsOf = (unit: TestUnit) => holdersOf(stack, unit.id);
const accountOf = (unit: TestUnit) =>
  stack.database
    .knex('unit_account')
    .where({ institution_id: unit.id })
    .first<
      { id: string; state: string; code_enc: Buffer | null; administrator_id: string | null } | undefined
    >();
const toldTo = ({ id }: Visitor) => inboxOf(stack, id);
const queueOf = async ({ client }: Visitor, query: Record<string, string> = {}) => {
  const path = `/api/hr-account-applications?${new URLSearchParams(query).toString()}`;
  return (await client.get<Page<HrApplicationSummary & { workingDays: number }>>(path)).body;
};
/** The workflow of a process is over, and not only its row. */
const isOver = (process: string) =>
  eventually(async () => {
    const { status } = await stack.temporal.workflow.getHandle(process).describe();
    return status.name === 'COMPLETED' ? true : undefined;
  });

test('R-E2 R-S3 applied for, seen by the department, admitted: the applicant logs in as the unit’s HR', async () => {
  const unit = await newUnit();
  const applicant = await newApplicant(stack, '甲示例');
  const { body: found } = await applicant.client.get<HrApplicationUnit>(
    `/api/hr-account-applications/units/${unit.id}`,
  );
  expect(found).toMatchObject({ code: unit.code, hasAdministrator: false });
  expect(found.department).toContain('主管部门');

  const { status, body: sent } = await apply(applicant, unit.id);
  expect([status, sent.state, sent.availableActions]).toEqual([200, 'awaiting-review', ['withdraw']]);
  expect(sent.formerAdministrator).toBeNull();
  const { items } = await queueOf(clerk);
  expect(items.map(({ id, applicantName }) => [id, applicantName])).toEqual([[sent.id, '甲示例']]);
  const home = await clerk.client.get<Home>('/api/console/home');
  expect(home.body.waiting).toMatchObject([{ list: 'hr-account-applications', recordId: sent.id }]);

  const { body: seen } = await view(clerk, sent.id);
  expect(seen).toMatchObject({ availableActions: ['admit', 'refuse'], form });
  expect(seen.documentNumberMasked).toMatch(/^4201\*+.{4}$/);
  expect(seen.identityState).toBe('verified');
  expect((await clerk.client.get(`/api/uploads/${seen.pictures[0]?.uploadId}`)).status).toBe(200);
  const looks = await stack.database
    .knex('access_event')
    .where({ subject: `hr-account/${sent.id}`, person_id: clerk.id })
    .distinct('action')
    .pluck<string[]>('action');
  expect(looks.sort()).toEqual(['hr-account-application.viewed', 'upload.viewed']);

  const { body: admitted } = await decide(clerk, sent.id, { decision: 'admit', round: 1 });
  expect(admitted).toMatchObject({ state: 'admitted', availableActions: [] });
  expect(await administratorsOf(unit)).toEqual([applicant.id]);
  expect(await accountOf(unit)).toMatchObject({ state: 'active', administrator_id: applicant.id });
  expect(await toldTo(applicant)).toEqual(['hr-application.submitted', 'hr-application.admitted']);
  const account = `account/${(await accountOf(unit))?.id}`;
  const platform = await newClerk(stack, department.id, 'platform-administrator');
  const historyOf = async (process: string) =>
    (await platform.client.get<ProcessSummary>(`/api/processes/${encodeURIComponent(process)}`)).body
      .historyUrl;
  // The account has no run of its own yet: what made it stands in the history of the application.
  expect(await historyOf(account)).toContain(encodeURIComponent(`hr-account/${sent.id}`));
  expect(await historyOf(`hr-account/${sent.id}`)).toContain(encodeURIComponent(`hr-account/${sent.id}`));
  const pc = await logInByScan(stack, applicant, unit.code);
  const { body: session } = await pc.get<Session>('/api/session');
  expect(session.activeRole).toMatchObject({ role: 'hr-account' });
  await isOver(`hr-account/${sent.id}`);
});

test('R-E2 refused with 意见, corrected and sent again; what the reviewer saw before is not decided', async () => {
  const unit = await newUnit();
  const applicant = await newApplicant(stack, '丑示例');
  const { body: sent } = await apply(applicant, unit.id);
  expect(refusalOf(await decide(clerk, sent.id, { decision: 'refuse' }))).toEqual({
    status: 422,
    code: 'remark-missing',
  });
  await decide(clerk, sent.id, { decision: 'refuse', opinion: '公章不清楚' });
  const { body: refused } = await view(applicant, sent.id);
  expect(refused).toMatchObject({ state: 'refused', opinion: '公章不清楚', availableActions: ['correct'] });

  const path = `/api/hr-account-applications/${sent.id}/correction`;
  const pictures = {
    'application-form': await sendProof(applicant),
    'employment-proof': sent.pictures[0]?.uploadId,
  };
  const { body: again } = await send(applicant, path, { form, pictures });
  expect([again.state, again.round, again.pictures.length]).toEqual(['awaiting-review', 2, 2]);
  expect((await decide(clerk, sent.id, { decision: 'admit', round: 1 })).status).toBe(409);
  expect((await decide(clerk, sent.id, { decision: 'admit', round: 2, opinion: '齐全' })).body.state).toBe(
    'admitted',
  );
  await stack.database.knex('person').where({ id: applicant.id }).update({ identity_state: 'unverified' });
  const { body: done } = await view(applicant, sent.id);
  expect(done.identityState).toBe('unverified');
  expect(done.progress.map(({ step, opinion }) => [step, opinion])).toEqual([
    ['sent', null],
    ['refused', '公章不清楚'],
    ['sent', null],
    ['admitted', '齐全'],
  ]);
});

test('R-E2 R-V3 taken back it is not decided; its pictures are kept for 30 days, an admitted one’s for two years', async () => {
  const applicant = await newApplicant(stack, '寅示例');
  const { body: sent } = await apply(applicant, (await newUnit()).id);
  const { body: withdrawn } = await withdraw(applicant, sent.id);
  expect(withdrawn).toMatchObject({ state: 'withdrawn', availableActions: [] });
  expect((await decide(clerk, sent.id, { decision: 'admit' })).body).toMatchObject({
    code: 'not-allowed-now',
    detail: expect.stringContaining('已撤回') as string,
  });
  const { body: next } = await apply(applicant, (await newUnit()).id);
  await decide(clerk, next.id, { decision: 'admit' });
  const kept = await stack.database
    .knex('upload')
    .where({ owner_person_id: applicant.id })
    .orderBy('created_at')
    .select<{ days: number }[]>(
      stack.database.knex.raw(`round(extract(epoch from kept_until - now()) / 86400)::integer as days`),
    );
  expect(kept.map(({ days }) => days)).toEqual([30, 730]);
});

test('R-E2 one open application a person, also when two are sent at once; the same key is the same application', async () => {
  const applicant = await newApplicant(stack, '卯示例');
  const [one, two] = [await newUnit(), await newUnit()];
  const answers = await Promise.all([apply(applicant, one.id), apply(applicant, two.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body).toMatchObject({ code: 'already-exists' });

  const other = await newApplicant(stack, '辰示例');
  const pictures = { 'application-form': await sendProof(other) };
  const body = { institutionId: one.id, form, pictures };
  const key = randomUUID();
  const sent = await send(other, '/api/hr-account-applications', body, key);
  const again = await send(other, '/api/hr-account-applications', body, key);
  expect([again.status, again.body.id]).toEqual([200, sent.body.id]);
});

test('R-E2 who isn’t 认证成功, has no phone, or is the administrator already, is told; each fault at its field', async () => {
  const unit = await newUnit();
  const unverified = await newClerk(stack, department.id, 'platform-administrator');
  const body = { institutionId: unit.id, form, pictures: { 'application-form': randomUUID() } };
  const path = '/api/hr-account-applications';
  expect((await send(unverified, path, body)).status).toBe(403);
  const phoneless = await newVerified(stack, '巳示例');
  expect((await send(phoneless, path, body)).body).toMatchObject({
    detail: expect.stringContaining('手机') as string,
  });

  const applicant = await newApplicant(stack, '午示例');
  const faulty = await send(applicant, path, {
    ...body,
    form: { department: ' ', officePhone: '138 0000 1001' },
  });
  expect(faulty.body).toMatchObject({
    fields: [{ path: '/form/department' }, { path: '/form/officePhone' }],
  });
  expect((await send(applicant, path, body)).body).toMatchObject({
    fields: [{ path: '/pictures/application-form' }],
  });
  const top = await send(applicant, path, { ...body, institutionId: department.id });
  expect(top.body).toMatchObject({ detail: expect.stringContaining('没有上级主管部门') as string });
  await decide(clerk, (await apply(applicant, unit.id)).body.id, { decision: 'admit' });
  expect((await apply(applicant, unit.id)).body).toMatchObject({ code: 'already-exists' });
});

test('R-E2 another department, the unit’s own HR and another applicant get at nothing; nobody decides their own', async () => {
  const unit = await newUnit();
  const applicant = await newApplicant(stack, '未示例');
  const { body: sent } = await apply(applicant, unit.id);
  const elsewhere = await addUnit(stack, 'department');
  const strangers = [
    await newClerk(stack, elsewhere.id),
    await newClerk(stack, unit.id),
    await newApplicant(stack, '申示例'),
  ];
  for (const stranger of strangers) {
    expect((await view(stranger, sent.id)).status).toBe(404);
    expect((await stranger.client.get(`/api/uploads/${sent.pictures[0]?.uploadId}`)).status).toBe(404);
    expect([403, 404]).toContain((await decide(stranger, sent.id, { decision: 'admit' })).status);
    expect((await withdraw(stranger, sent.id)).status).toBe(404);
  }
  await stack.database.knex('hr_account_application').where({ id: sent.id }).update({ person_id: clerk.id });
  expect((await decide(clerk, sent.id, { decision: 'admit' })).status).toBe(403);
});
