import type { ApplicationDetail, ApplicationDraft } from '../../contracts/exam-application-routes';
import type { ExamProjectSummary } from '../../contracts/exam-project-routes';
import { refusalOf } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { bind, hospitalWithDepartments, person } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, fillIn, key, own, projectId, submit } from '../../test/application-steps';

/** The candidate's side, through HTTP, workflows and database. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let trial: string;
beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
  trial = await projectId(stack, 'physician-trial');
});
afterAll(() => stack.stop());

const year = 2027;
const business = '05';
const candidate = () => person(stack, { unitId: places.hospital });
const reviewer = (institutionId: string, name = '审示例') =>
  person(stack, { name, reviews: { institutionId, businessCode: business } });

test('R-M1 from the list of projects to the submission: the draft is kept, faults are named, then it is sent', async () => {
  const someone = await candidate();
  const { body: list } = await someone.client.get<{ items: ExamProjectSummary[] }>('/api/exam-projects');
  expect(list.items.find(({ id }) => id === trial)).toMatchObject({ isOpen: true, application: null });
  const content = trialContent(year);
  const { id, draft } = await fillIn(stack, someone, trial, {
    ...content,
    form: { basic: content.form.basic, education: content.form.education },
  });
  expect(draft.faults).toEqual([{ path: '/form/trial', message: '“申报信息”必须填写。' }]);
  expect(draft.askedMaterials.map(({ material }) => material)).toContain('trial-certificate');
  expect(refusalOf(await submit(someone, id, draft))).toEqual({
    status: 422,
    code: 'form-incomplete',
  });
  const saved = await someone.client.put<ApplicationDraft>(`/api/applications/${id}/draft`, {
    version: draft.version,
    sections: { trial: content.form.trial },
  });
  expect(saved.body.faults).toEqual([]);
  const sent = await submit(someone, id, saved.body);
  expect(sent.body).toEqual({ state: 'in-review' });
  const shown = await own(someone.client, id);
  expect(shown).toMatchObject({
    state: 'in-review',
    round: 1,
    levelName: '执业医师',
    categoryName: '临床',
    availableActions: ['modify', 'withdraw'],
  });
  expect(shown.headline).toContain('武汉市武昌区示例人民医院');
  expect(refusalOf(await submit(someone, id, saved.body)).code).toBe('not-allowed-now');
});

test('R-M1 R-C4 the unit is shown from the first look on: while nothing is sent, the one it would go to now', async () => {
  const someone = await candidate();
  const unitName = async () =>
    (await someone.client.get<ApplicationDetail>(`/api/applications/${id}`)).body.unitName;
  const { id, draft } = await fillIn(stack, someone, trial, trialContent(year));
  expect(await unitName()).toBe('武汉市武昌区示例人民医院');
  await submit(someone, id, draft);
  const other = await stack.database
    .knex('institution')
    .where({ kind: 'hospital' })
    .whereNot({ id: places.hospital })
    .first<{ id: string; name: string }>();
  await bind(stack, someone.id, other.id);
  // Sent, it stays with the unit that has it (held); taken back, it would go to the new one.
  expect(await unitName()).toBe('武汉市武昌区示例人民医院');
  await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  expect(await unitName()).toBe(other.name);
});

test('R-M3 R-N2 the record shows what was sent, not what the draft has become since', async () => {
  const someone = await candidate();
  const content = trialContent(year);
  const { id, draft } = await fillIn(stack, someone, trial, content);
  const sentContent = async () =>
    (await someone.client.get<ApplicationDetail>(`/api/applications/${id}`)).body.content;
  expect(await sentContent()).toBeNull();
  await submit(someone, id, draft);
  expect(await sentContent()).toEqual(draft.content);
  const requestedChanges = [{ path: '/form/trial/teacher', remark: '请核对' }];
  await decide(await reviewer(places.hospital), id, { decision: 'request-changes', requestedChanges });
  const edited = await someone.client.put<ApplicationDraft>(`/api/applications/${id}/draft`, {
    version: draft.version,
    sections: { trial: { ...(content.form.trial as object), teacher: '丙示例' } },
  });
  expect(edited.status).toBe(200);
  expect(await sentContent()).toEqual(draft.content);
  await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  expect(await sentContent()).toEqual(draft.content);
});

test('R-M3 taken back for changes before the first decision, and sent again: a new run, the same record', async () => {
  const someone = await candidate();
  const id = await apply(stack, someone, trial, trialContent(year));
  const modified = await someone.client.post(`/api/applications/${id}/modification`, undefined, key());
  expect(modified.body).toEqual({ state: 'withdrawn' });
  expect((await own(someone.client, id)).availableActions).toEqual(['submit']);
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  const sent = await submit(someone, id, draft);
  expect(sent.body).toEqual({ state: 'in-review' });
  const { body } = await someone.client.get<ApplicationDetail>(`/api/applications/${id}`);
  expect(body.progress.map(({ event, who, round }) => [event, who, round])).toEqual([
    ['提交申报', '本人', 1],
    ['撤回申报并开始修改', '本人', 1],
    ['再次提交申报（第 2 版）', '本人', 2],
  ]);
  expect(body.canPrintForm).toBe(true);
});

test('R-M3 modify is over with the first decision, R-M4 withdrawal is not', async () => {
  const someone = await candidate();
  const unit = await reviewer(places.hospital);
  const id = await apply(stack, someone, trial, trialContent(year));
  await decide(unit, id, { decision: 'defer', remark: '待核实' });
  const refused = await someone.client.post(`/api/applications/${id}/modification`, undefined, key());
  expect(refusalOf(refused)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect(refused.body).toMatchObject({ allowed: ['withdraw'] });
  const withdrawn = await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  expect(withdrawn.body).toMatchObject({ state: 'withdrawn' });
});

test('R-M4 withdrawn after the window’s end, it can’t be sent again, which is said before and afterwards', async () => {
  const someone = await candidate();
  const id = await apply(stack, someone, trial, trialContent(year));
  const windows = stack.database.knex('exam_project_window');
  const window = windows.where({ project_id: trial, stage: 'application' });
  const before = await window.clone().first<{ closes_at: Date }>();
  const shown = async () => (await someone.client.get<ApplicationDetail>(`/api/applications/${id}`)).body;
  expect(await shown()).toMatchObject({ mayResubmit: true });
  await window.clone().update({ closes_at: new Date(Date.now() - 1000) });
  expect(await shown()).toMatchObject({ mayResubmit: false, availableActions: ['withdraw'] });
  await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  expect(await shown()).toMatchObject({ headline: '已撤回，申报时间已经结束，不能再次提交' });
  await window.clone().update({ closes_at: before.closes_at });
  expect(await shown()).toMatchObject({ headline: '已撤回，可在申报时间内再次提交' });
});

test('the same key twice is one submission, with another body it is refused', async () => {
  const someone = await candidate();
  const { id, draft } = await fillIn(stack, someone, trial, trialContent(year));
  const headers = key();
  const [first, second] = await Promise.all([
    submit(someone, id, draft, headers),
    submit(someone, id, draft, headers),
  ]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect((await submit(someone, id, draft, headers)).body).toEqual(first.body);
  expect(await own(someone.client, id)).toMatchObject({ state: 'in-review', round: 1 });
  expect(refusalOf(await submit(someone, id, { ...draft, version: draft.version + 1 }, headers)).code).toBe(
    'idempotency-key-reused',
  );
});

test('R-M2 one application a person and project, however often it is begun', async () => {
  const someone = await candidate();
  const begin = () => someone.client.post<{ id: string }>('/api/applications', { projectId: trial }, key());
  const ids = await Promise.all([begin(), begin(), begin()]);
  expect(new Set(ids.map(({ body }) => body.id)).size).toBe(1);
});

test('another person’s application and material do not exist for me', async () => {
  const [someone, other] = [await candidate(), await candidate()];
  const { id, draft } = await fillIn(stack, someone, trial, trialContent(year));
  expect((await other.client.get(`/api/applications/${id}`)).status).toBe(404);
  expect((await submit(other, id, draft)).status).toBe(404);
  const [material] = draft.content.materials;
  const { id: own } = await fillIn(stack, other, trial, trialContent(year));
  const { body: mine } = await other.client.get<ApplicationDraft>(`/api/applications/${own}/draft`);
  const stolen = await other.client.put(`/api/applications/${own}/draft`, {
    version: mine.version,
    materials: [material],
  });
  expect(stolen.body).toMatchObject({ code: 'invalid-request', fields: [{ path: '/materials/0/uploadId' }] });
});

test('R-L2 a field that the version doesn’t have is left out of the draft; one that the request doesn’t have is refused', async () => {
  const someone = await candidate();
  const content = trialContent(year);
  const { id, draft } = await fillIn(stack, someone, trial, {
    ...content,
    form: { ...content.form, basic: { ...(content.form.basic as object), more: 1 } },
  });
  expect(draft.content.form).toEqual(content.form);
  expect(draft.faults).toEqual([]);
  const answer = await someone.client.put(`/api/applications/${id}/draft`, {
    version: draft.version,
    more: 1,
  });
  expect(refusalOf(answer).code).toBe('invalid-request');
});

test('a draft changed on another device is not overwritten; its files are held, and let go when taken out', async () => {
  const someone = await candidate();
  const { id, draft } = await fillIn(stack, someone, trial, trialContent(year));
  const stale = await someone.client.put(`/api/applications/${id}/draft`, {
    version: 1,
    choice: { level: 'x' },
  });
  expect(refusalOf(stale)).toEqual({ status: 409, code: 'draft-changed' });
  const claims = () =>
    stack.database.knex('upload').where({ owner_person_id: someone.id, claimed_by: `application/${id}` });
  expect(await claims()).toHaveLength(3);
  await someone.client.put(`/api/applications/${id}/draft`, { version: draft.version, materials: [] });
  expect(await claims()).toHaveLength(0);
});

test('R-L3 R-M2 a picture with fewer pixels than its material needs is told at it, and isn’t sent', async () => {
  const someone = await candidate();
  const { id, draft } = await fillIn(stack, someone, trial, trialContent(year));
  const [photo] = draft.content.materials.filter(({ material }) => material === 'photo');
  const upload = stack.database.knex('upload').where({ id: photo?.uploadId });
  await upload.clone().update({ width: 200, height: 280 });
  const { body } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  expect(body.faults.map(({ path }) => path)).toEqual(['/materials/photo']);
  expect(refusalOf(await submit(someone, id, draft)).code).toBe('form-incomplete');
  await upload.clone().update({ width: 295, height: 413 });
  expect((await submit(someone, id, draft)).status).toBe(200);
});

test('R-M2 R-L1 refused with the reason: not verified, no unit, one elsewhere, an old pledge, a closed window', async () => {
  const { knex } = stack.database;
  const someone = await candidate();
  const { id, draft } = await fillIn(stack, someone, trial, trialContent(year));
  const old = await someone.client.post(
    `/api/applications/${id}/submission`,
    { draftVersion: draft.version, projectVersion: draft.projectVersion, pledgeVersion: '2000' },
    key(),
  );
  expect(old.body).toMatchObject({ code: 'form-incomplete', fields: [{ path: '/pledgeVersion' }] });
  const elsewhere = knex('institution').where({ kind: 'hospital' }).whereNot({ id: places.hospital });
  const other = await elsewhere.first<{ id: string; division_code: string }>('id', 'division_code');
  await knex('division').insert({ code: '430102', name: '外省示例区' });
  await knex('institution').where({ id: other.id }).update({ division_code: '430102' });
  await bind(stack, someone.id, other.id);
  expect(refusalOf(await submit(someone, id, draft)).code).toBe('region-not-open');
  await knex('institution').where({ id: other.id }).update({ division_code: other.division_code });
  await knex('membership')
    .where({ person_id: someone.id })
    .update({ ended_at: new Date(), end_reason: 'unbound' });
  expect(refusalOf(await submit(someone, id, draft)).code).toBe('unit-missing');
  await knex('person').where({ id: someone.id }).update({ identity_state: 'unverified' });
  expect(refusalOf(await submit(someone, id, draft)).code).toBe('not-verified');
  const window = knex('exam_project_window').where({ project_id: trial, stage: 'application' });
  const before = await window.clone().first<{ closes_at: Date }>();
  await window.clone().update({ closes_at: new Date(Date.now() - 1000) });
  expect(refusalOf(await submit(someone, id, draft)).code).toBe('window-closed');
  const newcomer = await candidate();
  const begun = await newcomer.client.post('/api/applications', { projectId: trial }, key());
  expect(refusalOf(begun).code).toBe('window-closed');
  await window.clone().update({ closes_at: before.closes_at });
});
