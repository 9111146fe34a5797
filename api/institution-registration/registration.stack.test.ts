import type { RegistrationDetail, RegistrationSummary } from '../../contracts/institution-registration';
import type { Page } from '../../contracts/page';
import { taskQueueName } from '../../contracts/task-queues';
import { registrationProcessId } from '../../domain/institution-registration-process';
import { refusalOf } from '../../test/api-client';
import { eventually } from '../../test/eventually';
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
import { startStack, type Stack } from '../../test/stack';

let stack: Stack;
let department: string;
let reviewer: Visitor;

beforeAll(async () => {
  stack = await startStack();
  department = await institutionNamed(stack, '武汉市武昌区卫生健康局');
  reviewer = await newReviewer(stack, 'hr-account', department);
});
afterAll(() => stack.stop());

const ownOf = async ({ client }: Visitor) =>
  (await client.get<{ items: RegistrationSummary[] }>('/api/institution-registrations/own')).body.items;
const queueOf = async ({ client }: Visitor, query = '') =>
  (await client.get<Page<RegistrationSummary>>(`/api/institution-registrations${query}`)).body;
const materialsOf = ({ materials }: RegistrationDetail) =>
  Object.fromEntries(materials.map(({ slot, uploadId }) => [slot, uploadId]));
const view = ({ client }: Visitor, id: string) =>
  client.get<RegistrationDetail>(`/api/institution-registrations/${id}`);

test('R-D2 R-D4 R-T1 applied for, admitted: it has a code, is found at once, and the applicant is told by SMS', async () => {
  const applicant = await newApplicant(stack);
  const form = newForm(department, { name: '武汉市武昌区示例甲乙口腔诊所（东湖）' });
  const { status, body: sent } = await apply(applicant, form);
  expect([status, sent]).toEqual([200, expect.objectContaining({ state: 'awaiting-review', round: 1 })]);
  expect(sent).toMatchObject({ historyUrl: null, availableActions: [], institutionCode: null });
  expect((await queueOf(reviewer)).items.map(({ id }) => id)).toContain(sent.id);

  const { body: seen } = await view(reviewer, sent.id);
  expect(seen).toMatchObject({ form, availableActions: ['admit', 'refuse'] });
  expect(seen.phoneMasked).toBe(`${applicant.phone.slice(0, 3)}****${applicant.phone.slice(-4)}`);
  expect(seen.materials.map(({ slot }) => slot)).toEqual([
    'application-form',
    'credit-certificate',
    'licence',
  ]);
  expect((await reviewer.client.get(`/api/uploads/${seen.materials[0]?.uploadId}`)).status).toBe(200);
  const looks = { person_id: reviewer.id, subject: `institution-registration/${sent.id}` };
  expect(await stack.database.knex('access_event').where(looks).orderBy('id').pluck('action')).toEqual([
    'institution-registration.viewed',
    'upload.viewed',
  ]);

  const { body: admitted } = await decide(reviewer, sent.id, { decision: 'admit', round: 1 });
  expect(admitted).toMatchObject({ state: 'admitted', availableActions: [] });
  expect(admitted.institutionCode).toMatch(/^420106\d{4}$/);
  expect(admitted.progress.map(({ who }) => who)).toEqual([
    '申请人',
    '武汉市武昌区卫生健康局 人事管理主体账号',
  ]);
  const verified = await newReviewer(stack, 'supervisor', department);
  await stack.database
    .knex('person')
    .where({ id: verified.id })
    .update({
      identity_state: 'verified',
      name: '乙示例',
      document_number_index: Buffer.from(verified.id),
      verified_at: new Date(),
    });
  const found = await verified.client.get<{ items: { code: string; supervisor: { name: string } }[] }>(
    `/api/unit/institutions?name=${encodeURIComponent('示例甲乙口腔 (东湖)')}`,
  );
  expect(found.body.items).toMatchObject([
    { code: admitted.institutionCode, supervisor: { name: '武汉市武昌区卫生健康局' } },
  ]);
  const text = await eventually(async () => {
    const messages = await fetch(`${stack.sandbox.origin()}/sandbox/messages?phone=${applicant.phone}`);
    return ((await messages.json()) as { text: string }[]).find((one) => one.text.includes('机构已收录'));
  });
  expect(text.text).toMatch(/月\d+日提交的机构注册申请已通过审核/);
  const told = { person_id: applicant.id };
  expect(
    await stack.database.knex('inbox_message').where(told).orderBy('created_at').pluck('template'),
  ).toEqual(['registration.submitted', 'registration.admitted']);
});

test('R-D3 two of one name at one instant, in other widths and brackets: one is taken', async () => {
  const [first, second] = [await newApplicant(stack), await newApplicant(stack)];
  const answers = await Promise.all([
    apply(first, newForm(department, { name: '武汉示例同名Ａ１诊所（西区）' })),
    apply(second, newForm(department, { name: ' 武汉示例 同名a1诊所(西区)' })),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused && refusalOf(refused)).toEqual({ status: 409, code: 'already-exists' });
  expect(refused?.body).toMatchObject({ detail: expect.stringContaining('已有申请正在审核') as string });
  expect([...(await ownOf(first)), ...(await ownOf(second))]).toHaveLength(1);
});

test('R-D3 two of one credit code at one instant: one is taken', async () => {
  const [first, second] = [await newApplicant(stack), await newApplicant(stack)];
  const form = newForm(department);
  const { creditCode } = form;
  const answers = await Promise.all([apply(first, form), apply(second, newForm(department, { creditCode }))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test.each(['武汉市武昌区示例 人民医院', '湖北省示例临床医学院（）', '武汉市武昌区示例人民 医院'])(
  'R-D3 a name of the library, other names too, is refused: %s',
  async (name) => {
    const answer = await apply(await newApplicant(stack), newForm(department, { name }));
    expect(refusalOf(answer)).toEqual({ status: 409, code: 'already-exists' });
    expect(answer.body).toMatchObject({
      detail: expect.stringContaining('已在机构库中') as string,
      fields: [{ path: '/form/name' }],
    });
  },
);

test('R-D3 R-D4 R-T1 refused with an opinion, the name is free; corrected and sent again, it is admitted', async () => {
  const [applicant, other] = [await newApplicant(stack), await newApplicant(stack)];
  const form = newForm(department);
  const { body: sent } = await apply(applicant, form);
  expect(refusalOf(await decide(reviewer, sent.id, { decision: 'refuse', opinion: ' ' })).code).toBe(
    'remark-missing',
  );
  const { body: refused } = await decide(reviewer, sent.id, { decision: 'refuse', opinion: '未见公章' });
  expect(refused).toMatchObject({ state: 'refused', opinion: '未见公章' });
  expect(await ownOf(applicant)).toMatchObject([{ id: sent.id, state: 'refused', opinion: '未见公章' }]);
  // What was typed and what was written are where they are encrypted or belong, and nowhere else.
  const { knex } = stack.database;
  expect(await knex('message_body').where('process_id', 'like', `%${sent.id}`)).toEqual([]);
  const events = JSON.stringify(await knex('process_event').where('process_id', 'like', `%${sent.id}`));
  expect(events).not.toContain('公章');

  // Another takes the name meanwhile, and gives it back.
  const { body: taken } = await apply(other, newForm(department, { name: form.name }));
  const materials = materialsOf(sent);
  expect(refusalOf(await correct(applicant, sent.id, form, materials)).code).toBe('already-exists');
  await decide(reviewer, taken.id, { decision: 'refuse', opinion: '不是本机构' });

  const { status, body: again } = await correct(
    applicant,
    sent.id,
    { ...form, address: '武汉市武昌区示例路 2 号' },
    materials,
  );
  expect([status, again.state, again.round, again.opinion]).toEqual([200, 'awaiting-review', 2, null]);
  expect(refusalOf(await decide(reviewer, sent.id, { decision: 'admit', round: 1 })).code).toBe(
    'not-allowed-now',
  );
  const { body: admitted } = await decide(reviewer, sent.id, { decision: 'admit', round: 2 });
  expect(admitted).toMatchObject({ state: 'admitted', opinion: null });
  expect(admitted.progress.map(({ opinion }) => opinion)).toEqual([null, '未见公章', null, null]);
  expect(refusalOf(await correct(applicant, sent.id, form, materials)).code).toBe('not-allowed-now');
});

/** For how many days each of a registration's pictures is kept yet, the shortest first; null where its end is open. */
async function daysKept(id: string): Promise<(number | null)[]> {
  const { knex } = stack.database;
  const rows = await knex('upload')
    .where({ claimed_by: registrationProcessId(id) })
    .orderBy('kept_until')
    .select<{ days: number | null }[]>(
      knex.raw(`round(extract(epoch from kept_until - now()) / 86400)::integer as days`),
    );
  return rows.map(({ days }) => days);
}

test('R-D4 R-V3 the pictures of a refused one are kept for 30 days, of all rounds of an admitted one for two years; then they go', async () => {
  const applicant = await newApplicant(stack);
  const form = newForm(department);
  const { body: sent } = await apply(applicant, form);
  expect(await daysKept(sent.id)).toEqual([null, null, null]);
  await decide(reviewer, sent.id, { decision: 'refuse', opinion: '公章不清楚' });
  expect(await daysKept(sent.id)).toEqual([30, 30, 30]);
  const { 'application-form': stamped } = await sendMaterials(applicant, form);
  await correct(applicant, sent.id, form, { ...materialsOf(sent), 'application-form': stamped });
  expect(await daysKept(sent.id)).toEqual([null, null, null, null]);
  await decide(reviewer, sent.id, { decision: 'admit' });
  expect(await daysKept(sent.id)).toEqual([730, 730, 730, 730]);

  // Their time is over.
  const held = stack.database.knex('upload').where({ claimed_by: registrationProcessId(sent.id) });
  await held.clone().update({ kept_until: new Date() });
  await stack.temporal.workflow.execute('uploadSweep', {
    workflowId: `sweep/${sent.id}`,
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'bulk'),
  });
  expect((await held.clone().whereNull('erased_at')).length).toBe(0);
  for (const visitor of [reviewer, applicant])
    expect((await view(visitor, sent.id)).body).toMatchObject({ state: 'admitted', materials: [] });
  expect((await reviewer.client.get(`/api/uploads/${stamped}`)).status).toBe(404);
});

test('R-D2 three open applications a phone, also when five are sent at once; a decision frees a place', async () => {
  const applicant = await newApplicant(stack);
  const answers = await Promise.all(Array.from({ length: 5 }, () => apply(applicant, newForm(department))));
  const taken = answers.filter(({ status }) => status === 200);
  expect(taken).toHaveLength(3);
  for (const answer of answers.filter(({ status }) => status !== 200)) {
    expect(refusalOf(answer)).toEqual({ status: 409, code: 'not-allowed-now' });
    expect(answer.body).toMatchObject({ detail: expect.stringContaining('最多同时有 3 份') as string });
  }
  await decide(reviewer, taken[0]?.body.id ?? '', { decision: 'refuse', opinion: '重复' });
  expect((await apply(applicant, newForm(department))).status).toBe(200);
  expect(await ownOf(applicant)).toHaveLength(4);
});

test('R-D4 another department, a hospital’s HR and another applicant get at nothing', async () => {
  const applicant = await newApplicant(stack);
  const { body: sent } = await apply(applicant, newForm(department));
  const elsewhere = await institutionNamed(stack, '武汉市江汉区卫生健康局');
  const hospital = await institutionNamed(stack, '武汉市武昌区示例人民医院');
  const strangers = [
    await newReviewer(stack, 'hr-account', elsewhere),
    await newReviewer(stack, 'hr-account', hospital),
    await newReviewer(stack, 'supervisor', department),
    await newApplicant(stack),
  ];
  for (const stranger of strangers) {
    expect((await view(stranger, sent.id)).status).toBe(404);
    expect((await stranger.client.get(`/api/uploads/${sent.materials[0]?.uploadId}`)).status).toBe(404);
    expect([403, 404]).toContain((await decide(stranger, sent.id, { decision: 'admit' })).status);
    const materials = materialsOf(sent);
    expect((await correct(stranger, sent.id, sent.form, materials)).status).toBe(404);
  }
  expect((await queueOf(strangers[0] as Visitor)).items.map(({ id }) => id)).not.toContain(sent.id);
});

test('R-D1 the phone search shows what that phone sent, and nothing else', async () => {
  const [first, second] = [await newApplicant(stack), await newApplicant(stack)];
  const { body: sent } = await apply(first, newForm(department));
  await apply(second, newForm(department));
  expect((await ownOf(first)).map(({ id }) => id)).toEqual([sent.id]);
  expect((await view(second, sent.id)).status).toBe(404);
});

test('R-D2 R-V1 which 补增申请须知 was accepted, and when, is kept through a correction; an older one is refused', async () => {
  const applicant = await newApplicant(stack);
  const form = newForm(department);
  const materials = await sendMaterials(applicant, form);
  const old = { form, materials, noticeVersion: '2020-01-01' };
  const refused = await send(applicant, '/api/institution-registrations', old);
  expect(refusalOf(refused)).toEqual({ status: 409, code: 'consent-outdated' });
  const { body: sent } = await apply(applicant, form);
  expect(sent.notice).toEqual({ version: noticeVersion, acceptedAt: sent.submittedAt });
  await decide(reviewer, sent.id, { decision: 'refuse', opinion: '请补充' });
  const kept = Object.fromEntries(sent.materials.map(({ slot, uploadId }) => [slot, uploadId]));
  const { body: corrected } = await correct(applicant, sent.id, form, kept);
  expect(corrected).toMatchObject({ round: 2, notice: sent.notice });
});

test('R-D2 asked again with one key, an application and a decision are done once', async () => {
  const applicant = await newApplicant(stack);
  const form = newForm(department);
  const body = { form, materials: await sendMaterials(applicant, form), noticeVersion };
  const path = '/api/institution-registrations';
  const key = 'one-application-key';
  const [first, ...others] = [
    ...(await Promise.all([send(applicant, path, body, key), send(applicant, path, body, key)])),
    await send(applicant, path, body, key),
  ];
  const sent = first.body;
  for (const answer of others) expect([answer.status, answer.body.id]).toEqual([200, sent.id]);
  expect(await ownOf(applicant)).toHaveLength(1);
  const changed = { ...body, form: { ...form, address: '武汉市武昌区示例路 9 号' } };
  expect(refusalOf(await send(applicant, path, changed, key)).code).toBe('idempotency-key-reused');

  const decisions = await Promise.all([
    decide(reviewer, sent.id, { decision: 'admit' }, 'one-decision-key'),
    decide(reviewer, sent.id, { decision: 'admit' }, 'one-decision-key'),
  ]);
  decisions.push(await decide(reviewer, sent.id, { decision: 'admit' }, 'one-decision-key'));
  expect(new Set(decisions.map(({ status, body: one }) => `${status} ${one.institutionCode}`)).size).toBe(1);
  expect(decisions[0]?.status).toBe(200);
  const rows = await stack.database.knex('institution').where({ name: form.name });
  expect(rows).toHaveLength(1);
});
