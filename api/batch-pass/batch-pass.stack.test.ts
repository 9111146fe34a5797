import { randomUUID } from 'node:crypto';
import type { BatchPass, ChosenPass } from '../../contracts/batch-pass';
import type { InternshipPeriod } from '../../contracts/exam-application';
import { refusalOf } from '../../test/api-client';
import { titleContent, trialContent } from '../../test/application-contents';
import { bind, hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, key, projectId, read } from '../../test/application-steps';
import { begin, chosen, ended, propose, readRows } from '../../test/batch-pass-steps';
import { rowsOf } from '../../test/preload-import-steps';

/** 批量通过 of files under review (R-N3), through HTTP, workflows and database. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let trial: string;
let unit: TestPerson;
let colleague: TestPerson;
const stated = { from: '2026-08-01', until: '2027-08-31' };

beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
  trial = await projectId(stack, 'physician-trial');
  const reviews = { institutionId: places.hospital, businessCode: '05' };
  unit = await person(stack, { name: '审示例', reviews });
  colleague = await person(stack, { name: '同示例', reviews: { ...reviews, role: 'assistant' } });
});
afterAll(() => stack.stop());

async function applied(): Promise<{ someone: TestPerson; id: string }> {
  const someone = await person(stack, { name: '考示例', unitId: places.hospital });
  return { someone, id: await apply(stack, someone, trial, trialContent(2027)) };
}
/** Confirms them, and waits for the end: who was passed, and why the others were not. */
async function passed(rows: readonly ChosenPass[], by = unit) {
  const { body } = await begin(by, rows);
  const batch = await ended(by, body.id);
  const results = await readRows(by, batch.id);
  return {
    batch,
    passed: results.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id),
    reasons: new Map(results.map(({ id, reason }) => [id, reason])),
  };
}
const leftOf = async (batchId: string): Promise<string[][]> =>
  await rowsOf((await unit.client.get<Buffer>(`/api/batch-passes/${batchId}/left.xlsx`)).body);
const decisionsOf = (id: string): Promise<string[]> =>
  stack.database.knex('application_decision').where({ application_id: id }).pluck<string[]>('decision');

test('R-N3 R-N5 each is proposed with the dates of its form, passed singly with them or as corrected, and what can’t be says why', async () => {
  const files = [await applied(), await applied(), await applied(), await applied()];
  const ids = files.map(({ id }) => id);
  const [first, second, third, fourth] = await propose(unit, ids);
  if (!first || !second || !third || !fourth) throw new Error('unreachable');
  expect(first).toMatchObject({
    ...{ id: ids[0], personName: '考示例', refusal: null, levelName: '执业医师' },
    documentNumberMasked: expect.stringMatching(/^4201\*+\d{4}$/) as unknown,
    internship: { asked: true, stated },
  });
  const corrected: InternshipPeriod = { from: '2026-09-01', until: '2027-08-31' };
  const result = await passed([
    chosen(first),
    { ...chosen(second), internship: corrected },
    { id: third.id, seenSequence: third.seenSequence },
    { ...chosen(fourth), internship: { from: '2026-09-01', until: '2099-07-31' } },
  ]);
  expect(result.batch).toMatchObject({
    state: 'done',
    files: 4,
    passed: 2,
    refused: 2,
    availableActions: [],
  });
  expect(result.passed).toEqual([first.id, second.id]);
  expect(result.reasons.get(third.id)).toContain('实习起止时间');
  expect(result.reasons.get(fourth.id)).toMatch(/\d{4}-08-31/);
  expect((await read(unit, first.id)).internship.confirmed).toMatchObject([{ period: stated }]);
  expect((await read(unit, second.id)).internship.confirmed).toMatchObject([{ period: corrected }]);

  // Its place, for whoever confirmed it alone; and those that are left, as a file.
  const listed = async (query = '') =>
    (await unit.client.get<{ items: BatchPass[] }>(`/api/batch-passes${query}`)).body.items;
  expect(await listed()).toEqual([result.batch]);
  expect(await listed('?state=running')).toEqual([]);
  expect((await colleague.client.get(`/api/batch-passes/${result.batch.id}`)).status).toBe(404);
  const [heading, ...lines] = await leftOf(result.batch.id);
  expect(heading).toContain('原因');
  expect(lines.map(([, name, , , , outcome]) => [name, outcome])).toEqual([
    ['考示例', '未能通过'],
    ['考示例', '未能通过'],
  ]);

  // Mended, those that are left are a new batch. Sent twice at once, as after an answer that was lost: one batch, decided once.
  const again = key();
  const twice = await Promise.all([1, 2].map(() => begin(unit, [chosen(third)], again)));
  expect(twice[0]?.body.id).toBe(twice[1]?.body.id);
  expect(await ended(unit, twice[0]?.body.id ?? '')).toMatchObject({ passed: 1, refused: 0 });
  expect(await decisionsOf(third.id)).toEqual(['approve']);
  expect(refusalOf(await begin(unit, [chosen(fourth)], again)).code).toBe('idempotency-key-reused');
});

test('R-N3 R-N7 sixty chosen, some decided, withdrawn, removed or left meanwhile: the others pass once, a repeated press changes nothing', async () => {
  const files: { someone: TestPerson; id: string }[] = [];
  while (files.length < 60) files.push(...(await Promise.all(Array.from({ length: 10 }, () => applied()))));
  const ids = files.map(({ id }) => id);
  const rows = (await propose(unit, ids)).map((proposal) => chosen(proposal));
  expect(rows).toHaveLength(60);

  const [deferred, rejected, withdrawn, left, removed] = files;
  if (!deferred || !rejected || !withdrawn || !left || !removed) throw new Error('unreachable');
  await decide(colleague, deferred.id, { decision: 'defer', remark: '待核实' });
  await decide(colleague, rejected.id, { decision: 'reject', remark: '不符合条件' });
  await withdrawn.someone.client.post(`/api/applications/${withdrawn.id}/withdrawal`, undefined, key());
  const elsewhere = await stack.database
    .knex('institution')
    .where({ name: '湖北省示例医院' })
    .first<{ id: string }>('id');
  await bind(stack, left.someone.id, elsewhere.id);
  await unit.client.post(`/api/reviews/${removed.id}/removal`, undefined, key());

  // While it runs, the colleague passes some of the same files, one by one.
  const both = files.slice(25, 30).map(({ id }) => id);
  const pressed = key();
  const { body: begun } = await begin(unit, rows, pressed);
  await Promise.all(both.map((id) => decide(colleague, id, { decision: 'approve', internship: stated })));
  const batch = await ended(unit, begun.id);
  const results = await readRows(unit, begun.id);
  const reasons = new Map(results.map(({ id, reason }) => [id, reason]));
  expect(reasons.get(deferred.id)).toContain('暂不审核');
  expect(reasons.get(rejected.id)).toContain('审核不通过');
  expect(reasons.get(withdrawn.id)).toContain('撤回');
  expect(reasons.get(left.id)).toContain('单位');
  expect(reasons.get(removed.id)).toContain('从单位移除');
  const done = results.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id);
  expect(batch).toMatchObject({ state: 'done', passed: done.length, refused: 60 - done.length });
  for (const id of both) expect(done.includes(id) || reasons.get(id)?.includes('审核通过')).toBe(true);
  const others = ids.slice(5).filter((id) => !both.includes(id));
  expect(others.filter((id) => !done.includes(id))).toEqual([]);

  expect((await begin(unit, rows, pressed)).body).toEqual(batch);
  for (const id of [...others, ...both]) expect(await decisionsOf(id)).toEqual(['approve']);
}, 180_000);

test('R-N3 R-N1 what is not one’s own to pass says so: unpaid, another’s, unknown, one’s own application', async () => {
  const title = { institutionId: places.hospital, businessCode: '03' };
  const reviewer = await person(stack, { reviews: title });
  const candidate = await person(stack, { unitId: places.hospital });
  const unpaid = await apply(stack, candidate, await projectId(stack, 'health-title'), titleContent());
  const [proposal] = await propose(reviewer, [unpaid]);
  if (!proposal) throw new Error('unreachable: it was proposed');
  expect(proposal).toMatchObject({
    refusal: expect.stringContaining('缴费') as unknown,
    internship: { asked: false },
  });
  const { id } = await applied();
  expect(await propose(reviewer, [id])).toEqual([]);
  const unknown = randomUUID();
  const result = await passed(
    [chosen(proposal), { id, seenSequence: 1 }, { id: unknown, seenSequence: 1 }],
    reviewer,
  );
  expect(result.passed).toEqual([]);
  expect(result.reasons.get(unpaid)).toContain('缴费');
  for (const one of [id, unknown]) expect(result.reasons.get(one)).toContain('不在您的权限范围内');
  // Of whoever is out of reach nothing is shown.
  expect((await readRows(reviewer, result.batch.id)).map(({ personName }) => personName)).toEqual([
    ...['甲示例', null, null],
  ]);

  const self = await person(stack, {
    unitId: places.hospital,
    reviews: { institutionId: places.hospital, businessCode: '05', role: 'assistant' },
  });
  const own = await apply(stack, self, trial, trialContent(2027));
  expect(await propose(self, [own])).toMatchObject([{ refusal: '这是您本人的申报，不能由本人审核。' }]);
  const ownResult = await passed([{ id: own, seenSequence: 1, internship: stated }], self);
  expect(ownResult.reasons.get(own)).toBe('这是您本人的申报，不能由本人审核。');
});

test('R-N3 one file twice in a request is refused: which of its dates would count is chance', async () => {
  const { id } = await applied();
  const [proposal] = await propose(unit, [id]);
  if (!proposal) throw new Error('unreachable: it was proposed');
  const twice = [chosen(proposal), { ...chosen(proposal), internship: { ...stated, until: '2027-07-31' } }];
  expect(refusalOf(await begin(unit, twice)).code).toBe('invalid-request');
  expect(await decisionsOf(id)).toEqual([]);
});
