import { randomUUID } from 'node:crypto';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { Stage } from '../../contracts/exam-application-states';
import type { ApplicationDetail, ApplicationDraft } from '../../contracts/exam-application-routes';
import type { Judgement } from '../../contracts/exam-project-preview';
import type { EditedProject, ProjectDraft } from '../../contracts/exam-project-editor';
import type { ExamProjectSummary } from '../../contracts/exam-project-routes';
import { trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, fillIn, key, own, projectId, submit } from '../../test/application-steps';
import { begin, chosen, ended, propose } from '../../test/batch-pass-steps';
import { openSession } from '../session/session-store';
import { ApiClient, refusalOf } from '../../test/api-client';
import { giveRole } from '../../test/give-role';

/** A project made, published, opened, changed and closed by the platform administrator (R-L2). */
let stack: ApplicationStack;
let administrator: TestPerson;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let trial: string;
beforeAll(async () => {
  stack = await startApplicationStack();
  const { id } = await person(stack);
  const client = new ApiClient(stack.origin, 'console');
  client.token = await openSession(stack.database.knex, {
    personId: id,
    roleHoldingId: (await giveRole(stack, id, { role: 'platform-administrator' })).id,
    ...{ client: 'weapp', browser: 'test', address: '127.0.0.1' },
  });
  administrator = { id, client };
  places = await hospitalWithDepartments(stack);
  trial = await projectId(stack, 'physician-trial');
});
afterAll(() => stack.stop());

type Edited = EditedProject & { draft: ProjectDraft; stages: Stage[] };
const base = '/api/edited-exam-projects';
let serial = 0;
const make = async (): Promise<string> => {
  const { body } = await administrator.client.post<{ id: string }>(
    base,
    { copyOf: trial, businessCode: '05', year: 2028, name: `示例项目 ${++serial}` },
    key(),
  );
  return body.id;
};
const read = async (id: string): Promise<Edited> =>
  (await administrator.client.get<Edited>(`${base}/${id}`)).body;
const definitionOf = ({ draft }: Edited) => draft.definition as ExamProjectDefinition;
const save = (id: string, revision: number, definition: unknown) =>
  administrator.client.put<ProjectDraft>(`${base}/${id}/draft`, { revision, definition });
const publish = (id: string, revision: number, headers = key()) =>
  administrator.client.post<{ version: number }>(`${base}/${id}/versions`, { revision }, headers);
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const windows = (until: number) =>
  ['application', 'unit-review', 'qualification-review'].map((stage) => ({
    stage,
    opensAt: day(-1),
    closesAt: day(until),
  }));
/** As one who has the page open sets them: knowing those before. */
const setTimes = async <T>(id: string, times: object[]) =>
  await administrator.client.put<T>(`${base}/${id}/windows`, {
    windows: times,
    seen: (await read(id)).windows,
  });
const setState = (id: string, state: string) => administrator.client.put(`${base}/${id}/state`, { state });
const offered = async ({ client }: TestPerson): Promise<string[]> =>
  (await client.get<{ items: ExamProjectSummary[] }>('/api/exam-projects')).body.items.map(({ id }) => id);

test('R-L1 R-L2 made from another, published, given its times and opened, it is applied for', async () => {
  const id = await make();
  const made = await read(id);
  expect(made).toMatchObject({ state: 'draft', version: null, hasDraft: true });
  expect(made.draft).toMatchObject({ revision: 1, faults: [] });
  const candidate = await person(stack, { unitId: places.hospital });
  expect(refusalOf(await setState(id, 'open')).code).toBe('not-allowed-now');
  expect((await publish(id, 1)).body).toEqual({ version: 1 });
  expect(refusalOf(await setState(id, 'open')).code).toBe('invalid-request');
  expect((await setTimes(id, windows(30))).status).toBe(200);
  expect(await offered(candidate)).not.toContain(id);
  expect((await setState(id, 'open')).status).toBe(200);
  expect(await offered(candidate)).toContain(id);
  const application = await apply(stack, candidate, id, trialContent(2027));
  expect((await own(candidate.client, application)).state).toBe('in-review');
  expect((await setState(id, 'closed')).status).toBe(200);
  expect(await offered(await person(stack, { unitId: places.hospital }))).not.toContain(id);
  expect(await offered(candidate)).toContain(id);
  expect(await read(id)).toMatchObject({ state: 'closed', version: 1, hasDraft: false, applications: 1 });
});

test('R-L2 what is wrong is kept and told by its place, and isn’t published', async () => {
  const id = await make();
  const { draft } = await read(id);
  const wrong = {
    ...(draft.definition as ExamProjectDefinition),
    regions: ['429999'],
    fee: {
      kind: 'per-application',
      due: 'on-approval',
      merchantId: '9999999999',
      feeFenByLevel: { physician: 1, 'assistant-physician': 1 },
      refundWhen: { withdrawn: true, rejected: false, unfinished: true, givenUp: false },
    },
    route: [{ kind: 'on-site-confirmation', level: 'county', institutionCode: '9999999999' }],
    internship: undefined,
  };
  const { body: saved } = await save(id, draft.revision, wrong);
  expect(saved.faults.map(({ path }) => path)).toEqual([
    '/regions/0',
    '/route/0/institutionCode',
    '/fee/merchantId',
  ]);
  expect(refusalOf(await publish(id, saved.revision))).toEqual({ status: 422, code: 'form-incomplete' });
  expect((await read(id)).draft.definition).toEqual(JSON.parse(JSON.stringify(wrong)));
  const { body: text } = await save(id, saved.revision, { anything: 1 });
  expect(text.faults.length).toBeGreaterThan(0);
});

test('R-L2 two administrators: who saves or publishes what they didn’t see is told; a repeated press is one version', async () => {
  const id = await make();
  const { draft } = await read(id);
  const newer = await save(id, draft.revision, draft.definition);
  expect(newer.body.revision).toBe(2);
  expect(refusalOf(await save(id, 1, draft.definition)).code).toBe('draft-changed');
  expect(refusalOf(await publish(id, 1)).code).toBe('draft-changed');
  const press = key();
  const [one, other] = await Promise.all([publish(id, 2, press), publish(id, 2, press)]);
  expect([one.body, other.body]).toEqual([{ version: 1 }, { version: 1 }]);
  expect(refusalOf(await publish(id, 0)).code).toBe('not-allowed-now');
});

test('R-L2 a new version is for what isn’t sent yet; what is sent keeps its own; dates reach all', async () => {
  const id = await make();
  await publish(id, 1);
  await setTimes(id, windows(30));
  await setState(id, 'open');
  const [sent, begun] = await Promise.all([0, 1].map(() => person(stack, { unitId: places.hospital })));
  if (!sent || !begun) throw new Error('unreachable');
  const application = await apply(stack, sent, id, trialContent(2027));
  const { id: waiting } = await fillIn(stack, begun, id, trialContent(2027));

  const before = definitionOf(await read(id));
  const materials = before.materials.map((material) =>
    material.key === 'photo' ? { ...material, minFiles: 2, maxFiles: 2 } : material,
  );
  const { body: saved } = await save(id, 0, { ...before, materials });
  expect(saved.changes.map(({ path }) => path)).toEqual([
    '/materials/photo/minFiles',
    '/materials/photo/maxFiles',
  ]);
  expect((await publish(id, saved.revision)).body).toEqual({ version: 2 });
  const versionOf = async ({ client }: TestPerson, of: string) =>
    (await client.get<{ projectVersion: number }>(`/api/applications/${of}`)).body.projectVersion;
  expect(await versionOf(sent, application)).toBe(1);
  const { body: draft } = await begun.client.get<{ faults: { path: string }[]; projectVersion: number }>(
    `/api/applications/${waiting}/draft`,
  );
  expect(draft).toMatchObject({ projectVersion: 2, faults: [{ path: '/materials/photo' }] });

  await setTimes(id, windows(90));
  const { body: shown } = await sent.client.get<{ stepWindow: { closesAt: string } }>(
    `/api/applications/${application}`,
  );
  expect(Date.parse(shown.stepWindow.closesAt)).toBeGreaterThan(Date.now() + 80 * 86_400_000);
  const { body: version } = await administrator.client.get<{ changes: { path: string }[] }>(
    `${base}/${id}/versions/2`,
  );
  expect(version.changes).toHaveLength(2);
});

test('R-L2 R-N2 R-N5 the dates of a new version reach what is sent: until when a material may follow, and an internship counts', async () => {
  const id = await make();
  await publish(id, 1);
  await setTimes(id, windows(30));
  await setState(id, 'open');
  const shipped = definitionOf(await read(id));
  /** Publishes the same but for its dates. */
  const publishDates = async (mayFollowUntil: string, countsUntil: string): Promise<void> => {
    const { internship } = shipped;
    const { body: saved } = await save(id, 0, {
      ...shipped,
      internship: internship && { ...internship, countsUntil },
      materials: shipped.materials.map((material) =>
        material.mayFollowUntil === undefined ? material : { ...material, mayFollowUntil },
      ),
    });
    expect((await publish(id, saved.revision)).status).toBe(200);
  };
  const reviews = { institutionId: places.hospital, businessCode: '05' };
  const unit = await person(stack, { reviews });
  const [candidate, other] = await Promise.all([0, 1].map(() => person(stack, { unitId: places.hospital })));
  if (!candidate || !other) throw new Error('unreachable');
  const [application, inBatch] = [
    await apply(stack, candidate, id, trialContent(2027)),
    await apply(stack, other, id, trialContent(2027)),
  ];
  const year = Number(shipped.internship?.countsUntil.slice(0, 4));
  const late = { from: `${year - 1}-10-01`, until: `${year}-09-30` };
  const pass = () => decide(unit, application, { decision: 'approve', internship: late });
  expect(refusalOf(await pass()).code).toBe('internship-missing');
  const requestedChanges = [{ path: '/form/basic/mobile', remark: '请核对手机号码' }];
  expect((await decide(unit, application, { decision: 'request-changes', requestedChanges })).status).toBe(
    200,
  );

  await publishDates('2026-01-31', '2026-01-31');
  const readDraft = async () =>
    (await candidate.client.get<ApplicationDraft>(`/api/applications/${application}/draft`)).body;
  expect(await readDraft()).toMatchObject({
    ...{ projectVersion: 1, faults: [{ path: '/materials/trial-certificate' }] },
    askedMaterials: expect.arrayContaining([{ material: 'trial-certificate' }]) as unknown,
  });
  const { body: changed } = await candidate.client.put<ApplicationDraft>(
    `/api/applications/${application}/draft`,
    {
      version: (await readDraft()).version,
      sections: { basic: { ...(trialContent(2027).form.basic as object), mobile: '13800001002' } },
    },
  );
  const resubmit = () =>
    candidate.client.post(
      `/api/applications/${application}/resubmission`,
      { draftVersion: changed.version },
      key(),
    );
  expect(refusalOf(await resubmit()).code).toBe('form-incomplete');

  await publishDates('2098-08-31', late.until);
  const { body: asSent } = await candidate.client.get<{ definition: ExamProjectDefinition }>(
    `/api/exam-projects/${id}?version=1`,
  );
  expect(asSent.definition).toMatchObject({ internship: { countsUntil: late.until } });
  expect((await readDraft()).faults).toEqual([]);
  expect((await resubmit()).status).toBe(200);
  expect((await pass()).status).toBe(200);
  const [proposal] = await propose(unit, [inBatch]);
  if (!proposal) throw new Error('unreachable');
  const { body: batch } = await begin(unit, [{ ...chosen(proposal), internship: late }]);
  expect(await ended(unit, batch.id)).toMatchObject({ passed: 1, refused: 0 });
});

test('R-L2 R-M3 what a new version doesn’t ask any more keeps nobody from sending', async () => {
  const id = await make();
  const lean = definitionOf(await read(id));
  const title = (text: string) => ({ type: 'string', title: text });
  const hobby = {
    type: 'object',
    title: '特长',
    additionalProperties: false,
    properties: { sport: title('体育') },
  };
  const { basic, ...others } = lean.form.properties as Record<string, { properties: object }>;
  const wide = { ...basic, properties: { ...basic?.properties, nickname: title('别名') } };
  const asking = { ...lean, form: { ...lean.form, properties: { basic: wide, ...others, hobby } } };
  await publish(id, (await save(id, 1, asking)).body.revision);
  await setTimes(id, windows(30));
  await setState(id, 'open');
  const trialled = trialContent(2027);
  const answers = {
    ...trialled.form,
    basic: { ...(trialled.form.basic as object), nickname: '小示' },
    hobby: { sport: '羽毛球' },
  };
  const [sent, begun] = await Promise.all([0, 1].map(() => person(stack, { unitId: places.hospital })));
  if (!sent || !begun) throw new Error('unreachable');
  const application = await apply(stack, sent, id, { ...trialled, form: answers });
  const { id: waiting, draft } = await fillIn(stack, begun, id, { ...trialled, form: answers });
  expect(draft.content.form).toEqual(answers);

  expect((await publish(id, (await save(id, 0, lean)).body.revision)).body).toEqual({ version: 2 });
  await sent.client.post(`/api/applications/${application}/modification`, undefined, key());
  for (const [someone, of] of [
    [sent, application],
    [begun, waiting],
  ] as const) {
    const { client } = someone;
    const path = `/api/applications/${of}`;
    const { body: read } = await client.get<ApplicationDraft>(`${path}/draft`);
    expect(read).toMatchObject({ projectVersion: 2, faults: [] });
    expect(read.content.form).toEqual(trialled.form);
    expect((await submit(someone, of, read)).status).toBe(200);
    const { body } = await client.get<ApplicationDetail>(path);
    expect(body).toMatchObject({ state: 'in-review', projectVersion: 2 });
    expect(body.content?.form).toEqual(trialled.form);
  }
});

test('R-L2 R-P1 a version that was published since the last look isn’t sent unseen', async () => {
  const id = await make();
  const free = definitionOf(await read(id));
  const refundWhen = { withdrawn: true, rejected: false, unfinished: true, givenUp: false };
  const costing = (fen: number) => {
    const feeFenByLevel = Object.fromEntries(free.levels.map(({ code }) => [code, fen]));
    return { ...free, fee: { kind: 'per-application', due: 'on-submission', feeFenByLevel, refundWhen } };
  };
  await publish(id, (await save(id, 1, costing(100))).body.revision);
  await setTimes(id, [...windows(30), { stage: 'payment', opensAt: day(-1), closesAt: day(30) }]);
  await setState(id, 'open');
  const someone = await person(stack, { unitId: places.hospital });
  const { id: application, draft: seen } = await fillIn(stack, someone, id, trialContent(2027));

  await publish(id, (await save(id, 0, costing(200))).body.revision);
  const unseen = await submit(someone, application, seen);
  expect(refusalOf(unseen)).toEqual({ status: 409, code: 'project-changed' });
  const { body: now } = await someone.client.get<ApplicationDraft>(`/api/applications/${application}/draft`);
  expect(now).toEqual({ ...seen, projectVersion: 2 });
  const sending = key();
  const paying = { status: 200, body: { state: 'awaiting-payment' } };
  expect(await submit(someone, application, now, sending)).toMatchObject(paying);
  // What was sent under the version that was seen stays so, also where its answer is asked for once more.
  await publish(id, (await save(id, 0, costing(300))).body.revision);
  expect(await submit(someone, application, now, sending)).toMatchObject(paying);
});

test('R-L1 R-N1 who has none of the levels above isn’t taken into a review that nobody has', async () => {
  const id = await make();
  const copied = definitionOf(await read(id));
  const { body: saved } = await save(id, 1, {
    ...copied,
    ...{ internship: undefined, route: [{ kind: 'review', level: 'county' }] },
  });
  expect((await publish(id, saved.revision)).status).toBe(200);
  await setTimes(id, windows(30));
  await setState(id, 'open');
  const someone = await person(stack, { unitId: places.province });
  const { id: application, draft } = await fillIn(stack, someone, id, trialContent(2027));
  const refused = await submit(someone, application, draft);
  expect(refusalOf(refused).code).toBe('region-not-open');
  expect(refused.body).toMatchObject({ detail: expect.stringContaining('没有审核本项目的机构') as string });
});

test('R-L1 R-N9 the last pass is refused where the fee that it makes due can’t be paid any more', async () => {
  const id = await make();
  const copied = definitionOf(await read(id));
  const feeFenByLevel = Object.fromEntries(copied.levels.map(({ code }) => [code, 100]));
  const refundWhen = { withdrawn: true, rejected: false, unfinished: true, givenUp: false };
  const fee = { kind: 'per-application', due: 'on-approval', feeFenByLevel, refundWhen };
  const { body: saved } = await save(id, 1, {
    ...copied,
    ...{ fee, route: [{ kind: 'review', level: 'unit' }] },
  });
  await publish(id, saved.revision);
  const payment = { stage: 'payment', opensAt: day(-1), closesAt: day(31) };
  await setTimes(id, [...windows(30), payment]);
  await setState(id, 'open');
  const candidate = await person(stack, { unitId: places.hospital });
  const unit = await person(stack, { reviews: { institutionId: places.hospital, businessCode: '05' } });
  const application = await apply(stack, candidate, id, trialContent(2027));
  const endOfPayment = (closesAt: string) =>
    stack.database
      .knex('exam_project_window')
      .where({ project_id: id, stage: 'payment' })
      .update({ closes_at: closesAt });
  const internship = { from: '2026-08-01', until: '2027-07-31' };
  await endOfPayment(day(0));
  expect(refusalOf(await decide(unit, application, { decision: 'approve', internship }))).toEqual({
    ...{ status: 409, code: 'window-closed' },
  });
  await endOfPayment(payment.closesAt);
  expect((await decide(unit, application, { decision: 'approve', internship })).body).toEqual({
    state: 'awaiting-payment',
  });
});

test('R-L2 given up, the draft is what was published; times are checked field by field', async () => {
  const id = await make();
  expect(
    refusalOf(await administrator.client.post(`${base}/${id}/draft/discard`, { revision: 1 })).code,
  ).toBe('not-allowed-now');
  await publish(id, 1);
  const { body: saved } = await save(id, 0, {});
  expect(saved).toMatchObject({ revision: 1 });
  const { body: back } = await administrator.client.post<ProjectDraft>(`${base}/${id}/draft/discard`, {
    revision: 1,
  });
  expect(back).toMatchObject({ revision: 0, faults: [], changes: [] });
  const [application] = windows(1);
  const wrong = await setTimes<{ fields: { path: string }[] }>(id, [
    { ...application },
    { ...application, closesAt: application?.opensAt },
  ]);
  expect(wrong.body.fields.map(({ path }) => path)).toEqual(['/windows/1/stage', '/windows/1/closesAt']);
  const early = { stage: 'payment', opensAt: day(-1), closesAt: day(0.5) };
  const unpayable = await setTimes<{ fields: { path: string }[] }>(id, [{ ...application }, early]);
  expect(unpayable.body.fields.map(({ path }) => path)).toEqual(['/windows/1/closesAt']);
  const twice = await administrator.client.post(
    base,
    { copyOf: trial, businessCode: '05', year: 2028, name: '示例项目 1' },
    key(),
  );
  expect(refusalOf(twice).code).toBe('already-exists');
});

test('R-L2 a preview judges what is tried by the draft, and stores nothing', async () => {
  const id = await make();
  const { draft } = await read(id);
  const judge = (revision: number, content: object, hasUnit = true) =>
    administrator.client.post<Judgement>(`${base}/${id}/preview`, { revision, hasUnit, content });
  const empty = { choice: { level: '', category: '' }, form: {}, materials: [] };
  const { body: first } = await judge(draft.revision, empty);
  expect(first.askedSections).toEqual(['basic', 'education', 'trial']);
  expect(first.faults.map(({ path }) => path)).toContain('/choice/level');
  const { choice, form } = trialContent(2027);
  const { body: filled } = await judge(draft.revision, { choice, form, materials: [] });
  expect(filled.faults.every(({ path }) => path.startsWith('/materials/'))).toBe(true);
  const { body: withoutUnit } = await judge(draft.revision, { choice, form, materials: [] }, false);
  expect(withoutUnit.faults.map(({ path }) => path)).toContain('/choice/region');
  const overfull = { ...form, education: Array<object>(10_000).fill({}) };
  const { body: tooMuch } = await judge(draft.revision, { choice, form: overfull, materials: [] });
  expect(tooMuch.faults.map(({ path }) => path)).toEqual(['/form/education']);
  expect(refusalOf(await judge(draft.revision + 1, empty)).code).toBe('draft-changed');
  await save(id, draft.revision, { ...definitionOf(await read(id)), levels: [] });
  expect(refusalOf(await judge(draft.revision + 1, empty)).code).toBe('form-incomplete');
  expect(await read(id)).toMatchObject({ applications: 0 });
});

test('R-L2 times that another has set meanwhile are not undone unseen', async () => {
  const id = await make();
  const { windows: seen } = await read(id);
  const set = (until: number) =>
    administrator.client.put(`${base}/${id}/windows`, { windows: windows(until), seen });
  expect((await set(30)).status).toBe(200);
  expect(refusalOf(await set(10)).code).toBe('changed-elsewhere');
  expect((await setTimes(id, windows(10))).status).toBe(200);
});

test('R-L2 the times that an application under way needs can’t be cleared, by whatever version it was sent', async () => {
  const id = await make();
  const { draft } = await read(id);
  const definition = draft.definition as ExamProjectDefinition;
  const fee = {
    ...{ kind: 'per-application', due: 'on-submission' },
    feeFenByLevel: { physician: 100, 'assistant-physician': 100 },
    refundWhen: { withdrawn: true, rejected: false, unfinished: true, givenUp: false },
  };
  await publish(id, (await save(id, draft.revision, { ...definition, fee })).body.revision);
  const payment = { stage: 'payment', opensAt: day(-1), closesAt: day(31) };
  await setTimes(id, [...windows(30), payment]);
  await setState(id, 'open');
  const candidate = await person(stack, { unitId: places.hospital });
  const application = await apply(stack, candidate, id, trialContent(2027));
  expect((await own(candidate.client, application)).state).toBe('awaiting-payment');
  await publish(id, (await save(id, 0, { ...definition, fee: { kind: 'none' } })).body.revision);

  const refusedFor = (stage: string) => ({
    status: 400,
    body: {
      fields: [
        {
          path: '/windows',
          message: `“${stage}”的时间不能不设：还有未办结的申报要经过这一阶段，请填写。`,
        },
      ],
    },
  });
  const unpaid = windows(30);
  const unreviewed = [...windows(30).filter(({ stage }) => stage !== 'qualification-review'), payment];
  expect(await setTimes(id, unpaid)).toMatchObject(refusedFor('缴费'));
  await setState(id, 'closed');
  expect(await setTimes(id, unpaid)).toMatchObject(refusedFor('缴费'));
  expect(await setTimes(id, unreviewed)).toMatchObject(refusedFor('资格审核'));
  expect((await read(id)).stages).toContain('payment');

  await candidate.client.post(`/api/applications/${application}/withdrawal`, undefined, key());
  expect((await own(candidate.client, application)).state).toBe('withdrawn');
  expect((await setTimes(id, unpaid)).status).toBe(200);
  expect((await read(id)).stages).not.toContain('payment');
});

test('R-L2 what could never be read again isn’t kept', async () => {
  const id = await make();
  const deep = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) as unknown;
  for (const definition of [{ form: deep }, { summary: 'a\u0000b' }])
    expect(refusalOf(await save(id, 1, definition)).code).toBe('invalid-request');
  expect((await read(id)).draft.revision).toBe(1);
  expect(refusalOf(await save(randomUUID(), 0, {})).code).toBe('not-found');
});

test('R-L2 moved times reach what runs at once, not at the next watch', async () => {
  const id = await make();
  await publish(id, 1);
  const setWindows = (until: number) => setTimes(id, windows(until));
  await setWindows(30);
  await setState(id, 'open');
  const candidate = await person(stack, { unitId: places.hospital });
  const application = await apply(stack, candidate, id, trialContent(2027));
  const isOverdue = async (expected: boolean) => {
    for (const end = Date.now() + 100_000; ; await new Promise((go) => setTimeout(go, 100))) {
      const row = await stack.database
        .knex('application')
        .where({ id: application })
        .first<{ is_overdue: boolean }>('is_overdue');
      if (row.is_overdue === expected) return;
      if (Date.now() > end)
        throw new Error(`not so: ${JSON.stringify(await own(candidate.client, application))}`);
    }
  };
  const past = (stage: string) => ({ stage, opensAt: day(-3), closesAt: day(-1) });
  const ahead = windows(30).filter(({ stage }) => stage !== 'unit-review');
  await setTimes(id, [...ahead, past('unit-review')]);
  await isOverdue(true);
  await setWindows(60);
  await isOverdue(false);
});
