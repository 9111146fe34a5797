import sharp from 'sharp';
import type { ApplicationContent } from '../../contracts/exam-application';
import type { LoginOutcome } from '../../contracts/login';
import type { DocumentCheck } from '../../contracts/printed-document';
import type { Upload } from '../../contracts/upload';
import { healthTitle } from '../../db/seeds/exam-projects/health-title';
import { tcmSpecialty } from '../../db/seeds/exam-projects/tcm-specialty';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient, refusalOf } from '../../test/api-client';
import { tcmContent, teacher } from '../../test/application-contents';
import { giveRole, makeInstitution } from '../../test/give-role';
import { newHolder } from '../../test/identity-steps';
import { consents, verify } from '../../test/login-steps';
import { addPayableApplication } from '../../test/payable-application';
import { findPrintedDocument } from './find-printed-document';
import { pdfText } from '../../test/pdf-text';

/** Papers of an application, through HTTP, and the public check of their codes. */
let api: ApiApp;
let candidate: ApiClient;
let personId: string;
let photoId: string;

beforeAll(async () => {
  api = await startApi();
  candidate = new ApiClient(api.origin, 'weapp');
  personId = await logIn(candidate, 'code-candidate');
  await verify(api, personId, { name: '𠮷示例', number: '420106199003071234' });
  photoId = await upload();
});
afterAll(() => api.close());

async function logIn(client: ApiClient, code: string): Promise<string> {
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code, consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  return body.session.person.id;
}

async function upload(): Promise<string> {
  const picture = await sharp({ create: { width: 295, height: 413, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.set('purpose', 'application-photo');
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'photo.jpg');
  const { body } = await candidate.call<Upload>('POST', '/api/uploads', { form });
  return body.id;
}

/** What stands on the paper: the choice and the form. */
type Filled = Pick<ApplicationContent, 'choice' | 'form'>;

const titleFilled: Filled = {
  choice: {
    level: 'intermediate',
    category: healthTitle(2027).categories[0]?.code ?? '',
    subjects: ['basic', 'special'],
    region: '420106',
  },
  form: {
    basic: { nationality: '汉族', mobile: '13800000001', address: '武汉市示例区示例路 1 号' },
    education: { school: '示例医科大学', major: '临床医学', schooling: '本科' },
    practice: { practisedSince: '2015-07-01', workDescription: '内科护理', passedLastYear: true },
  },
};

/** An application sent `rounds` times, in review. */
async function sent(rounds = 1, definition = healthTitle(2027), filled = titleFilled): Promise<string> {
  const { knex } = api.database;
  const { applicationId, projectId } = await addPayableApplication(knex, { personId });
  await knex('exam_project_version').insert({
    project_id: projectId,
    version: 1,
    definition: JSON.stringify(definition),
  });
  for (let round = 1; round <= rounds; round += 1) await send(applicationId, round, filled);
  return applicationId;
}

async function send(applicationId: string, round: number, filled = titleFilled): Promise<void> {
  const { knex } = api.database;
  await knex('application_round').insert({
    application_id: applicationId,
    round,
    project_version: 1,
    pledge_version: '2026-01',
    content: JSON.stringify({ ...filled, materials: [{ material: 'photo', uploadId: photoId }] }),
  });
  await knex('application')
    .where({ id: applicationId })
    .update({ state: 'in-review', current_step: 0, round });
}

const change = (id: string, columns: object) =>
  api.database.knex('application').where({ id }).update(columns);

async function printed(id: string, paper = 'application-form', client = candidate) {
  const { status, headers, body } = await client.get<Buffer>(`/api/applications/${id}/${paper}.pdf`);
  if (status !== 200) return { status, text: '', code: '' };
  expect(headers.get('content-type')).toContain('application/pdf');
  const text = await pdfText(body);
  return { status, text, code: /校验码 ([0-9A-Z]{5}-[0-9A-Z]{5})/.exec(text)?.[1] ?? '' };
}

const check = (code: string) =>
  new ApiClient(api.origin).get<DocumentCheck>(`/api/printed-documents/${code}`);

test('R-M6 R-C5 the 申报表 has all that was sent, in words, places by name, with version and check code', async () => {
  const { text, code } = await printed(await sent(2));
  for (const part of [
    '申报表',
    '第 2 版',
    '中级',
    '基础知识、专业知识',
    '示例医科大学',
    '内科护理',
    '420106199003071234',
    '诚信承诺书（版本 2026-01）',
    '近期免冠证件照',
    '¥280.00',
    '武汉市武昌区',
  ])
    expect(text).toContain(part);
  expect(text).toMatch(/上年度有已通过\s+的科目\s+是/);
  expect(text.includes('𠮷') || text.includes('U+20BB7')).toBe(true);
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
});

test('R-M6 R-M5 the 申报表 of 中医医术确有专长 has each teacher in a block of their own, with their numbers', async () => {
  const teachers = ['师示例', '推示例', '荐示例'].map((name) =>
    teacher(newHolder().documentNumber, { name }),
  );
  const [supervisor, ...referees] = teachers;
  const { choice, form } = tcmContent('apprentice', { supervisor, referees });
  const { text } = await printed(await sent(1, tcmSpecialty(2027), { choice, form }));
  // More columns than a page is wide: one block a referee, below the supervisor's section.
  const parts = text.replace(/\s/g, '').split(/第\d项/);
  expect(parts).toHaveLength(teachers.length);
  teachers.forEach(({ name, idNumber, qualification, licence }, at) => {
    for (const value of [name, idNumber, qualification, licence]) expect(parts[at]).toContain(value);
  });
});

test('R-N5 the 申报表 has the periods that units have confirmed, with their sum', async () => {
  const internship = { formPath: '/form/practice', countsUntil: '2027-08-31', requiredMonths: 12 };
  const id = await sent(1, { ...healthTitle(2027), internship });
  expect((await printed(id)).text).not.toContain('单位确认的实习时间');
  const { knex } = api.database;
  await knex('internship_period').insert({
    application_id: id,
    sequence: 2,
    person_id: personId,
    institution_id: await makeInstitution(knex),
    exam_year: 2027,
    from_day: '2026-08-01',
    until_day: '2027-07-31',
  });
  const { text } = await printed(id);
  for (const part of ['单位确认的实习时间', '12 个月', '2026-08-01', '2027-07-31'])
    expect(text).toContain(part);
});

test('R-M6 printed again it has the same code; a new round has another, and voids the former', async () => {
  const id = await sent();
  const first = await printed(id);
  expect((await printed(id)).code).toBe(first.code);
  expect((await check(first.code)).body).toEqual({
    standing: 'valid',
    kind: 'application-form',
    version: 1,
    projectName: expect.stringContaining('示例考试') as unknown,
    personNameMasked: '**例',
  });
  await send(id, 2);
  const second = await printed(id);
  expect(second.code).not.toBe(first.code);
  expect((await check(first.code)).body.standing).toBe('void');
  expect((await check(second.code.toLowerCase().replace('-', ' '))).body).toMatchObject({
    standing: 'valid',
    version: 2,
  });
  expect(await findPrintedDocument(api.database.knex, first.code)).toMatchObject({
    applicationId: id,
    round: 1,
    latestRound: 2,
    isValid: false,
  });
});

test('R-M6 R-N6 the 通知单 comes after the final pass and the payment, no sooner, and is void after a removal from the unit', async () => {
  const id = await sent();
  expect((await printed(id, 'notice')).status).toBe(409);
  await change(id, { state: 'approved' });
  expect((await printed(id, 'notice')).status).toBe(409);
  await change(id, { payment_state: 'paid' });
  const { text, code } = await printed(id, 'notice');
  expect(text).toContain('报名成功通知单');
  expect((await check(code)).body).toMatchObject({ standing: 'valid', kind: 'notice' });
  // R-N6: passed, and then removed from the unit.
  await change(id, { state: 'removed-from-unit' });
  expect((await printed(id, 'notice')).status).toBe(409);
  expect((await check(code)).body.standing).toBe('void');
});

test('R-M6 R-N6 the 通知单 says when the round that counts passed: the later pass, by the last review and not by the payment', async () => {
  const id = await sent(2);
  await change(id, { state: 'approved', payment_state: 'paid' });
  const process = `application/${id}`;
  const { knex } = api.database;
  await knex('process').insert({
    ...{ id: process, kind: 'exam-application', state: 'approved', sequence: 6, position: {} },
  });
  const events = [
    ['application.approved', 'approved', '2027-03-02', { final: true }],
    ['application.removed-from-unit', 'removed-from-unit', '2027-04-03'],
    ['application.approved', 'in-review', '2027-05-04', { final: false }],
    ['application.confirmed-on-site', 'awaiting-payment', '2027-06-05', { final: true }],
    ['application.paid', 'approved', '2027-06-06'],
    ['application.private-erased', 'approved', '2028-07-07'],
  ] as const;
  await knex('process_event').insert(
    events.map(([type, state, day, detail = {}], before) => ({
      ...{ process_id: process, sequence: before + 1, type, to_state: state, detail, answer: {} },
      at: `${day}T10:00:00+08:00`,
    })),
  );
  const { text } = await printed(id, 'notice');
  expect(text).toContain('2027-06-05 10:00');
  for (const [, , other] of events.filter(([, , day]) => day !== '2027-06-05'))
    expect(text).not.toContain(other);
});

test('R-M6 withdrawn, there is nothing to print, and what was printed is void', async () => {
  const id = await sent();
  const { code } = await printed(id);
  await change(id, { state: 'withdrawn' });
  expect(refusalOf(await candidate.get(`/api/applications/${id}/application-form.pdf`))).toEqual({
    status: 409,
    code: 'not-allowed-now',
  });
  expect((await check(code)).body.standing).toBe('void');
});

test('R-M6 R-N1 R-S3 a reviewer who has the file prints it, which is written down, and sees which version is held; a stranger finds nothing', async () => {
  const id = await sent();
  const reviewer = new ApiClient(api.origin, 'weapp');
  const reviewerId = await logIn(reviewer, 'code-reviewer');
  await verify(api, reviewerId, { name: '乙示例', number: '420106198001011234' });
  expect((await printed(id, 'application-form', reviewer)).status).toBe(404);
  const role = await giveRole(api, reviewerId, { role: 'business-administrator', businessCode: '03' });
  await reviewer.put('/api/session/role', { roleId: role.id });
  expect((await printed(id, 'application-form', reviewer)).status).toBe(404);
  await api.database.knex('application_step').insert({
    application_id: id,
    step: 0,
    kind: 'review',
    level: 'unit',
    institution_id: role.institutionId,
    business_code: '03',
    state: 'waiting',
  });
  expect((await printed(id, 'application-form', reviewer)).status).toBe(200);
  // At 现场确认 the code tells at once which version is held.
  const held = await printed(id);
  const present = async () =>
    (await reviewer.post('/api/onsite-confirmations/search', { code: held.code })).body;
  expect(await present()).toMatchObject({ presentedRound: 1, latestRound: 1, isLatest: true });
  await send(id, 2);
  expect(await present()).toMatchObject({ presentedRound: 1, latestRound: 2, isLatest: false });
  const seen = await api.database
    .knex('access_event')
    .where({ person_id: reviewerId, subject: `application/${id}` });
  expect(seen).toMatchObject([{ action: 'application-form.printed' }]);
});

test('R-M6 the check page answers without JavaScript, and shows what was typed as text alone', async () => {
  const { code } = await printed(await sent());
  const page = async (query: string) => {
    const answer = await fetch(`${api.origin}/check${query}`);
    return { status: answer.status, html: await answer.text() };
  };
  expect((await page('')).html).toContain('<form method="get" action="/check">');
  expect((await page(`?code=${code}`)).html).toMatch(/✓ 有效.*申报表.*第 1 版.*\*\*例/s);
  expect((await page('?code=AAAAA-AAAAA')).html).toContain('没有这个校验码');
  expect((await page('?code=123')).html).toContain('校验码应为 10 位，您填写了 3 位');
  const { html } = await page(`?code=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(html).not.toContain('<script');
});

test('R-M6 checks are limited by address, the page’s and the route’s together', async () => {
  const from = { 'x-forwarded-for': '203.0.113.77' };
  for (let asked = 0; asked < 60; asked += 1)
    await fetch(`${api.origin}/api/printed-documents/AAAAA-AAAAA`, { headers: from });
  expect((await fetch(`${api.origin}/check?code=AAAAA-AAAAA`, { headers: from })).status).toBe(429);
});
