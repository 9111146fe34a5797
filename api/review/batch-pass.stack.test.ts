import type { ChosenPass, PassProposal } from '../../contracts/batch-pass';
import type { InternshipPeriod } from '../../contracts/exam-application';
import { refusalOf } from '../../test/api-client';
import { titleContent, trialContent } from '../../test/application-contents';
import { bind, hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, key, projectId, read } from '../../test/application-steps';

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

interface Passes {
  passed: string[];
  left: { id: string; reason: string; mendable: boolean }[];
}

async function applied(): Promise<{ someone: TestPerson; id: string }> {
  const someone = await person(stack, { name: '考示例', unitId: places.hospital });
  return { someone, id: await apply(stack, someone, trial, trialContent(2027)) };
}
const propose = async (ids: string[], by = unit): Promise<PassProposal[]> =>
  (await by.client.post<{ items: PassProposal[] }>('/api/reviews/pass-proposals', { ids })).body.items;
const pass = (rows: ChosenPass[], headers = key(), by = unit) =>
  by.client.post<Passes>('/api/reviews/passes', { rows }, headers);
const chosen = ({ id, seenSequence, internship }: PassProposal): ChosenPass => ({
  ...{ id, seenSequence },
  ...(internship.asked && { internship: internship.stated ?? stated }),
});
const decisionsOf = (id: string): Promise<string[]> =>
  stack.database.knex('application_decision').where({ application_id: id }).pluck<string[]>('decision');

test('R-N3 R-N5 each is proposed with the dates of its form, passed singly with them or as corrected, and what can’t be says why', async () => {
  const files = [await applied(), await applied(), await applied(), await applied()];
  const ids = files.map(({ id }) => id);
  const [first, second, third, fourth] = await propose(ids);
  if (!first || !second || !third || !fourth) throw new Error('unreachable');
  expect(first).toMatchObject({
    ...{ id: ids[0], personName: '考示例', refusal: null, levelName: '执业医师' },
    documentNumberMasked: expect.stringMatching(/^4201\*+\d{4}$/) as unknown,
    internship: { asked: true, stated },
  });
  const corrected: InternshipPeriod = { from: '2026-09-01', until: '2027-08-31' };
  const { body } = await pass([
    chosen(first),
    { ...chosen(second), internship: corrected },
    { id: third.id, seenSequence: third.seenSequence },
    { ...chosen(fourth), internship: { from: '2026-09-01', until: '2028-08-31' } },
  ]);
  expect(body.passed).toEqual([first.id, second.id]);
  expect(body.left).toEqual([
    { id: third.id, reason: expect.stringContaining('实习起止时间') as unknown, mendable: true },
    { id: fourth.id, reason: expect.stringContaining('2027-08-31') as unknown, mendable: true },
  ]);
  expect((await read(unit, first.id)).internship.confirmed).toMatchObject([{ period: stated }]);
  expect((await read(unit, second.id)).internship.confirmed).toMatchObject([{ period: corrected }]);
  // Sent again while the first is still under way, as after an answer that was lost: decided once, answered alike.
  const again = key();
  const twice = await Promise.all([1, 2].map(() => pass([chosen(third)], again)));
  expect(twice.map(({ body: answer }) => answer)).toEqual(
    [1, 2].map(() => ({ passed: [third.id], left: [] })),
  );
  expect(await decisionsOf(third.id)).toEqual(['approve']);
});

test('R-N3 R-N7 sixty chosen, some decided, withdrawn, removed or left meanwhile: the others pass once, a repeated press changes nothing', async () => {
  const files: { someone: TestPerson; id: string }[] = [];
  while (files.length < 60) files.push(...(await Promise.all(Array.from({ length: 10 }, () => applied()))));
  const ids = files.map(({ id }) => id);
  const rows = (await propose(ids)).map(chosen);
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

  const portions = [rows.slice(0, 20), rows.slice(20, 40), rows.slice(40)];
  const keys = portions.map(() => key());
  // While it runs, the colleague passes some of the same files, one by one.
  const both = files.slice(25, 30).map(({ id }) => id);
  const [answers] = await Promise.all([
    (async () => {
      const done: Passes[] = [];
      for (const [index, portion] of portions.entries()) done.push((await pass(portion, keys[index])).body);
      return done;
    })(),
    ...both.map((id) => decide(colleague, id, { decision: 'approve', internship: stated })),
  ]);
  const reasons = new Map(answers.flatMap((answer) => answer.left).map(({ id, reason }) => [id, reason]));
  expect(reasons.get(deferred.id)).toContain('暂不审核');
  expect(reasons.get(rejected.id)).toContain('审核不通过');
  expect(reasons.get(withdrawn.id)).toContain('撤回');
  expect(reasons.get(left.id)).toContain('单位');
  expect(reasons.get(removed.id)).toContain('从单位移除');
  const passed = answers.flatMap((answer) => answer.passed);
  expect(passed.length + reasons.size).toBe(60);
  for (const id of both) expect(passed.includes(id) || reasons.get(id)?.includes('审核通过')).toBe(true);
  const others = ids.slice(5).filter((id) => !both.includes(id));
  expect(others.filter((id) => !passed.includes(id))).toEqual([]);

  for (const [index, portion] of portions.entries())
    expect((await pass(portion, keys[index])).body).toEqual(answers[index]);
  for (const id of [...others, ...both]) expect(await decisionsOf(id)).toEqual(['approve']);
  expect(refusalOf(await pass(rows.slice(5, 8), keys[0])).code).toBe('idempotency-key-reused');
}, 180_000);

test('R-N3 R-N1 what is not one’s own to pass says so: unpaid, on site, another’s, one’s own application', async () => {
  const title = { institutionId: places.hospital, businessCode: '03' };
  const reviewer = await person(stack, { reviews: title });
  const candidate = await person(stack, { unitId: places.hospital });
  const unpaid = await apply(stack, candidate, await projectId(stack, 'health-title'), titleContent());
  const [proposal] = await propose([unpaid], reviewer);
  expect(proposal).toMatchObject({
    refusal: expect.stringContaining('缴费') as unknown,
    internship: { asked: false },
  });
  expect(proposal && (await pass([chosen(proposal)], key(), reviewer)).body.left).toMatchObject([
    { id: unpaid, reason: expect.stringContaining('缴费') as unknown },
  ]);

  const { id } = await applied();
  expect(await propose([id], reviewer)).toEqual([]);
  expect((await pass([{ id, seenSequence: 1 }], key(), reviewer)).body).toMatchObject({
    passed: [],
    left: [{ id, mendable: false }],
  });
  const self = await person(stack, {
    unitId: places.hospital,
    reviews: { institutionId: places.hospital, businessCode: '05', role: 'assistant' },
  });
  const own = await apply(stack, self, trial, trialContent(2027));
  expect(await propose([own], self)).toMatchObject([{ refusal: '这是您本人的申报，不能由本人审核。' }]);
  expect((await pass([{ id: own, seenSequence: 1, internship: stated }], key(), self)).body.passed).toEqual(
    [],
  );
});

test('R-N3 one file twice in a request is refused: which of its dates would count is chance', async () => {
  const { id } = await applied();
  const [proposal] = await propose([id]);
  if (!proposal) throw new Error('unreachable: it was proposed');
  const twice = [chosen(proposal), { ...chosen(proposal), internship: { ...stated, until: '2027-07-31' } }];
  expect(refusalOf(await pass(twice)).code).toBe('invalid-request');
  expect(await decisionsOf(id)).toEqual([]);
});
