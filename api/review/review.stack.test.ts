import type { ApplicationDetail, ApplicationDraft } from '../../contracts/exam-application-routes';
import type { EventLogEntry } from '../../contracts/event-log';
import type { Page } from '../../contracts/page';
import type { ReviewItem } from '../../contracts/review';
import { refusalOf } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { bind, hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { giveRole } from '../../test/give-role';
import { apply, decide, key, own, projectId, read, submit } from '../../test/application-steps';

/** The reviewers' side, through HTTP, workflows and database. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let trial: string;
let reviewers: Record<'unit' | 'county' | 'city' | 'province', TestPerson>;
const year = 2027;
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
});
afterAll(() => stack.stop());

const candidate = () => person(stack, { name: '考示例', unitId: places.hospital });
const applied = async (): Promise<{ someone: TestPerson; id: string }> => {
  const someone = await candidate();
  return { someone, id: await apply(stack, someone, trial, trialContent(year)) };
};

test('R-N1 R-N2 R-N5 trial period: unit with internship, county, city, province; passed', async () => {
  const { someone, id } = await applied();
  expect(await read(reviewers.unit, id)).toMatchObject({
    missingMaterials: [{ material: 'trial-certificate' }],
  });
  const missing = await decide(reviewers.unit, id, { decision: 'approve' });
  expect(refusalOf(missing)).toEqual({ status: 422, code: 'internship-missing' });
  const late = await decide(reviewers.unit, id, {
    decision: 'approve',
    internship: { from: '2026-08-01', until: '2099-09-30' },
  });
  expect(refusalOf(late).code).toBe('internship-missing');
  const passed = await decide(reviewers.unit, id, { decision: 'approve', internship });
  expect(passed.body).toEqual({ state: 'in-review' });
  expect(await read(reviewers.unit, id)).toMatchObject({
    reviewState: 'passed',
    availableActions: ['remove-from-unit'],
  });
  const atCounty = await read(reviewers.county, id);
  expect(atCounty.internship).toMatchObject({ asked: false, total: { months: 12, days: 0, allDays: 365 } });
  expect(atCounty.internship.confirmed[0]).toMatchObject({ counts: true, period: internship });
  for (const level of ['county', 'city', 'province'] as const)
    expect((await decide(reviewers[level], id, { decision: 'approve' })).status).toBe(200);
  const { body } = await someone.client.get<ApplicationDetail>(`/api/applications/${id}`);
  expect(body).toMatchObject({ state: 'approved', availableActions: [], canPrintNotice: true });
  expect(body.route.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
  expect(body.progress.at(-1)?.who).toBe('湖北省卫生健康委员会 业务管理人');
  expect(JSON.stringify(body)).not.toContain('审示例');
  expect(body.internship).toEqual({
    confirmed: atCounty.internship.confirmed,
    total: { months: 12, days: 0, allDays: 365 },
  });
});

test('R-N2 R-N4 changes asked on fields go back to the level that asked, which sees what was changed', async () => {
  const { someone, id } = await applied();
  await decide(reviewers.unit, id, { decision: 'approve', internship });
  const nothing = await decide(reviewers.county, id, { decision: 'request-changes', remark: '请修改' });
  expect(refusalOf(nothing).code).toBe('remark-missing');
  const requestedChanges = [{ path: '/form/trial/teacherLicence', remark: '与证书不符' }];
  const asked = await decide(reviewers.county, id, { decision: 'request-changes', requestedChanges });
  expect(asked.body).toEqual({ state: 'changes-requested' });
  const { body: detail } = await someone.client.get<ApplicationDetail>(`/api/applications/${id}`);
  expect(detail).toMatchObject({ requestedChanges, availableActions: ['resubmit', 'withdraw'] });
  expect(detail.actsNext?.deadline).not.toBeNull();

  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  const saved = await someone.client.put<ApplicationDraft>(`/api/applications/${id}/draft`, {
    version: draft.version,
    sections: { trial: { ...(draft.content.form.trial as object), teacherLicence: '110420000000009' } },
  });
  const sent = await someone.client.post(
    `/api/applications/${id}/resubmission`,
    { draftVersion: saved.body.version },
    key(),
  );
  expect(sent.body).toEqual({ state: 'in-review' });
  const seen = await read(reviewers.county, id);
  expect(seen).toMatchObject({ submissionState: 'resubmitted', round: 2, reviewState: 'waiting' });
  expect(seen.changes).toEqual([
    {
      path: '/form/trial/teacherLicence',
      title: '带教老师执业证号',
      before: '110420000000001',
      after: '110420000000009',
    },
  ]);
  expect((await decide(reviewers.county, id, { decision: 'approve' })).status).toBe(200);
});

test('R-N5 a unit that passes what was sent anew corrects what it had confirmed', async () => {
  const { someone, id } = await applied();
  const detail = async () =>
    (await someone.client.get<ApplicationDetail>(`/api/applications/${id}`)).body.internship;
  expect(await detail()).toEqual({ confirmed: [], total: { months: 0, days: 0, allDays: 0 } });
  await decide(reviewers.unit, id, {
    decision: 'approve',
    internship: { from: '2025-08-01', until: '2027-07-31' },
  });
  await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  await submit(someone, id, draft);
  await decide(reviewers.unit, id, { decision: 'approve', internship });
  expect(await detail()).toMatchObject({
    confirmed: [{ period: internship }],
    total: { months: 12, days: 0, allDays: 365 },
  });
});

test('R-N7 two reviewers at once: one decides, the other is told what and by whom', async () => {
  const { id } = await applied();
  const second = await person(stack, {
    reviews: { institutionId: places.hospital, businessCode, role: 'assistant' },
  });
  const seenSequence = (await read(reviewers.unit, id)).sequence;
  const answers = await Promise.all([
    decide(reviewers.unit, id, { decision: 'approve', internship, seenSequence }),
    decide(second, id, { decision: 'reject', remark: '不符合条件', seenSequence }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body).toMatchObject({
    code: 'decided-by-another',
    detail: expect.stringContaining('武汉市武昌区示例人民医院：单位审核：审核') as string,
  });
});

test('R-N7 after a deferral the other must have read it', async () => {
  const { id } = await applied();
  const seenSequence = (await read(reviewers.unit, id)).sequence;
  await decide(reviewers.unit, id, { decision: 'defer', remark: '待核实', seenSequence });
  expect(await read(reviewers.unit, id)).toMatchObject({ reviewState: 'deferred' });
  const stale = await decide(reviewers.unit, id, { decision: 'approve', internship, seenSequence });
  expect(refusalOf(stale).code).toBe('decided-by-another');
});

test('a decision twice with one key is one decision; another body with it is refused', async () => {
  const { id } = await applied();
  const seenSequence = (await read(reviewers.unit, id)).sequence;
  const headers = key();
  const body = { decision: 'approve', internship, seenSequence } as const;
  expect((await decide(reviewers.unit, id, body, headers)).status).toBe(200);
  expect((await decide(reviewers.unit, id, body, headers)).status).toBe(200);
  const other = await decide(reviewers.unit, id, { decision: 'reject', remark: '否', seenSequence }, headers);
  expect(refusalOf(other).code).toBe('idempotency-key-reused');
  const decisions = await stack.database.knex('application_decision').where({ application_id: id });
  expect(decisions).toHaveLength(1);
});

test('R-N2 nobody reviews their own application, nor is handed it', async () => {
  const reviewer = await person(stack, {
    unitId: places.hospital,
    reviews: { institutionId: places.hospital, businessCode, role: 'assistant' },
  });
  const id = await apply(stack, reviewer, trial, trialContent(year));
  expect(await read(reviewer, id)).toMatchObject({ state: 'in-review', availableActions: [] });
  const refused = await decide(reviewer, id, { decision: 'approve', internship });
  expect(refusalOf(refused).code).toBe('not-allowed-now');
  expect(refused.body).toMatchObject({ detail: '这是您本人的申报，不能由本人审核。' });
  const handed = new Set<string | null>();
  for (let after: string | null = null; !handed.has(after);) {
    handed.add(after);
    const next: { body: { id: string | null } } = await reviewer.client.post('/api/reviews/next', {
      filter: {},
      ...(after && { after }),
    });
    after = next.body.id;
  }
  expect(handed).not.toContain(id);
  expect((await decide(reviewers.unit, id, { decision: 'approve', internship })).status).toBe(200);
});

test('R-C4 a changed unit holds the file until it is withdrawn and sent again, to the new unit', async () => {
  const { someone, id } = await applied();
  const { knex } = stack.database;
  const other = await knex('institution')
    .where({ kind: 'hospital', parent_id: places.county })
    .whereNot({ id: places.hospital })
    .first<{ id: string } | undefined>('id');
  const elsewhere =
    other ??
    (await knex('institution')
      .where({ kind: 'hospital' })
      .whereNot({ id: places.hospital })
      .first<{ id: string }>('id'));
  await bind(stack, someone.id, elsewhere.id);
  const held = await decide(reviewers.unit, id, { decision: 'approve', internship });
  expect(refusalOf(held)).toEqual({ status: 409, code: 'unit-changed' });
  expect(await own(someone.client, id)).toMatchObject({
    headline: '单位已变更，请撤回重报',
    availableActions: ['withdraw'],
  });
  await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  const sent = await submit(someone, id, draft);
  expect(sent.body).toEqual({ state: 'in-review' });
  const { body } = await someone.client.get<ApplicationDetail>(`/api/applications/${id}`);
  const { name } = await knex('institution').where({ id: elsewhere.id }).first<{ name: string }>();
  expect(body).toMatchObject({ unitName: name, isHeld: false });
  expect((await reviewers.unit.client.get(`/api/reviews/${id}`)).status).toBe(404);
});

test('R-N2 a rejection is final, but for the level above, which says why', async () => {
  const { someone, id } = await applied();
  expect(refusalOf(await decide(reviewers.unit, id, { decision: 'reject' })).code).toBe('remark-missing');
  await decide(reviewers.unit, id, { decision: 'reject', remark: '试用期不足' });
  const { body: rejected } = await someone.client.get<ApplicationDetail>(`/api/applications/${id}`);
  expect(rejected.reexamination).toMatch(/联系作出决定的武汉市武昌区示例人民医院申请复核.*上一级.*武昌区/);
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  expect(refusalOf(await submit(someone, id, draft)).code).toBe('not-allowed-now');
  const reopen = (by: TestPerson) =>
    by.client.post(`/api/reviews/${id}/reopening`, { reason: '材料已核实' }, key());
  expect(refusalOf(await reopen(reviewers.unit)).code).toBe('not-allowed-now');
  expect(refusalOf(await reopen(reviewers.city)).code).toBe('not-allowed-now');
  const blank = await reviewers.county.client.post(`/api/reviews/${id}/reopening`, { reason: '  ' }, key());
  expect(refusalOf(blank)).toEqual({ status: 422, code: 'remark-missing' });
  const found = await reviewers.county.client.post<Page<ReviewItem>>('/api/reviews/search', {
    filter: { reviewState: 'rejected-below', projectId: trial },
  });
  // Not alone: of two opposite decisions above, either may have come first.
  expect(found.body.items).toContainEqual(
    expect.objectContaining({ id, reviewState: 'rejected-below', availableActions: ['reopen'] }),
  );
  const { body: home } = await reviewers.county.client.get<{ totals: Record<string, number> }>(
    '/api/reviews/home',
  );
  expect(home.totals['rejected-below']).toBeGreaterThan(0);
  expect((await reopen(reviewers.county)).body).toMatchObject({ state: 'in-review' });
  expect(await own(someone.client, id)).toMatchObject({ state: 'in-review', reexamination: null });
  expect((await decide(reviewers.unit, id, { decision: 'approve', internship })).status).toBe(200);
});

test('R-S3 R-S1 who looks at a file is found by the supervisors of the file’s unit, wherever the reader sits', async () => {
  const { id } = await applied();
  await decide(reviewers.unit, id, { decision: 'approve', internship });
  await decide(reviewers.county, id, { decision: 'approve' });
  const reader = await person(stack, { reviews: { institutionId: places.city, businessCode } });
  await read(reader, id);
  const supervisor = await person(stack);
  const { id: roleId } = await giveRole(stack, supervisor.id, {
    role: 'supervisor',
    institutionId: places.county,
  });
  await supervisor.client.put('/api/session/role', { roleId });
  const { body } = await supervisor.client.get<Page<EventLogEntry>>(
    `/api/event-log?institutionId=${places.hospital}&personId=${reader.id}`,
  );
  expect(body.items).toMatchObject([{ action: 'application.viewed', processId: `application/${id}` }]);
});

test('nobody else reads or decides: another unit, another business, a lower level of another subtree', async () => {
  const { id } = await applied();
  const another = await stack.database
    .knex('institution')
    .where({ kind: 'hospital' })
    .whereNot({ id: places.hospital })
    .first<{ id: string }>('id');
  const outsiders = [
    await person(stack, { reviews: { institutionId: another.id, businessCode } }),
    await person(stack, { reviews: { institutionId: places.hospital, businessCode: '03' } }),
    await candidate(),
  ];
  for (const { client } of outsiders)
    expect([403, 404]).toContain((await client.get(`/api/reviews/${id}`)).status);
  expect((await reviewers.city.client.get(`/api/reviews/${id}`)).status).toBe(200);
  const early = await decide(reviewers.city, id, { decision: 'approve' });
  expect(refusalOf(early).code).toBe('not-allowed-now');
  const seen = await stack.database.knex('access_event').where({ subject: `application/${id}` });
  expect(seen.map(({ person_id }: { person_id: string }) => person_id)).toContain(reviewers.city.id);
});

test('R-V3 what reviewers wrote above waits nowhere any more: recorded with its decision, or refused', async () => {
  expect(await stack.database.knex('message_body')).toEqual([]);
});
