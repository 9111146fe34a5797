import { randomUUID } from 'node:crypto';
import type { ReviewItem } from '../../contracts/review';
import { trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, projectId } from '../../test/application-steps';

/** What reviewers see before they open a file: list, next, home, templates. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let trial: string;
let reviewers: Record<'unit' | 'county' | 'city', TestPerson>;
const year = 2027;
const businessCode = '05';

beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
  trial = await projectId(stack, 'physician-trial');
  const at = (institutionId: string) => person(stack, { reviews: { institutionId, businessCode } });
  reviewers = {
    unit: await at(places.hospital),
    county: await at(places.county),
    city: await at(places.city),
  };
});
afterAll(() => stack.stop());

test('R-N3 R-N8 the list: filters, totals that follow them, pages, the next one', async () => {
  const name = `列示例${randomUUID().slice(0, 4)}`;
  const ids: string[] = [];
  let documentNumber = '';
  for (let i = 0; i < 3; i += 1) {
    const someone = await person(stack, { name, unitId: places.hospital });
    ({ documentNumber } = someone);
    ids.push(await apply(stack, someone, trial, trialContent(year)));
  }
  const [first = '', second = '', third = ''] = ids;
  await decide(reviewers.unit, second, { decision: 'defer', remark: '待核实' });
  const search = async (filter: object, more: object = {}) =>
    (
      await reviewers.unit.client.post<{
        items: ReviewItem[];
        total: number;
        totals: Record<string, number>;
        nextCursor: string | null;
      }>('/api/reviews/search', { filter: { name, ...filter }, ...more })
    ).body;
  const all = await search({});
  expect(all.items.map(({ id }) => id)).toEqual(ids);
  expect(all).toMatchObject({ total: 3, totals: { waiting: 2, deferred: 1 } });
  expect(all.items[0]).toMatchObject({ personName: name, documentType: '身份证', levelName: '执业医师' });
  expect(all.items[0]?.documentNumberMasked).toMatch(/^4201\*+\d{4}$/);
  expect(await search({ reviewState: 'deferred' })).toMatchObject({ total: 1, items: [{ id: second }] });
  expect(await search({ documentNumber })).toMatchObject({ total: 1, items: [{ id: third }] });
  expect(await search({ documentNumber, documentType: 'passport' })).toMatchObject({ total: 0 });
  expect(await search({ submissionState: 'resubmitted' })).toMatchObject({ total: 0 });
  expect(await search({ paymentState: 'paid' })).toMatchObject({ total: 0 });
  const page = await search({}, { limit: 2 });
  expect(page.items).toHaveLength(2);
  expect((await search({}, { limit: 2, cursor: page.nextCursor })).items.map(({ id }) => id)).toEqual([
    third,
  ]);
  expect((await search({}, { sort: 'newest' })).items[0]?.id).toBe(third);
  const next = async (after?: string) =>
    (
      await reviewers.unit.client.post<{ id: string | null }>('/api/reviews/next', {
        filter: { name },
        after,
      })
    ).body.id;
  expect(await next()).toBe(first);
  expect(await next(first)).toBe(third);
  expect(await next(third)).toBe(first);
  const { body: home } = await reviewers.unit.client.get<{
    totals: { waiting: number };
    oldest: ReviewItem[];
  }>('/api/reviews/home');
  expect(home.totals.waiting).toBeGreaterThanOrEqual(2);
  expect(home.oldest.length).toBeGreaterThan(0);
});

test('R-N1 R-T1 a unit without a reviewer: department told at once, by SMS once though two files come first, first on its home', async () => {
  const { knex } = stack.database;
  const lone = await knex('institution')
    .where({ kind: 'hospital', parent_id: places.city })
    .first<{ id: string } | undefined>('id');
  const unitId =
    lone?.id ??
    (
      await knex('institution')
        .where({ parent_id: places.county })
        .whereNot({ id: places.hospital })
        .first<{ id: string }>('id')
    ).id;
  const above = lone ? reviewers.city : reviewers.county;
  const [someone, another] = [await person(stack, { unitId }), await person(stack, { unitId })];
  const [id, beside] = await Promise.all([
    apply(stack, someone, trial, trialContent(year)),
    apply(stack, another, trial, trialContent(year)),
  ]);
  const told = await knex('inbox_message').where({
    person_id: above.id,
    template: 'application.no-reviewer',
  });
  expect(told).toHaveLength(2);
  await apply(stack, await person(stack, { unitId }), trial, trialContent(year));
  const which = { template: 'application.no-reviewer', person_id: above.id };
  expect(await knex('inbox_message').where(which)).toHaveLength(3);
  // By SMS with the first of the day alone.
  expect(await knex('outbox').where(which).select('kind')).toEqual([{ kind: 'sms' }]);
  const { body } = await above.client.get<{ oldest: ReviewItem[] }>('/api/reviews/home');
  expect([id, beside]).toContain(body.oldest[0]?.id);
});

test('R-N3 R-C3 R-C4 who left the unit is not handed out, nor counted as waiting', async () => {
  const { knex } = stack.database;
  const name = `离示例${randomUUID().slice(0, 4)}`;
  const [first, second] = [
    await person(stack, { name, unitId: places.hospital }),
    await person(stack, { name, unitId: places.hospital }),
  ];
  const left = await apply(stack, first, trial, trialContent(year));
  const stays = await apply(stack, second, trial, trialContent(year));
  await knex('membership')
    .where({ person_id: first.id })
    .update({ ended_at: new Date(), end_reason: 'unbound' });
  const { client } = reviewers.unit;
  const next = async (after?: string) =>
    (await client.post<{ id: string | null }>('/api/reviews/next', { filter: { name }, after })).body.id;
  expect(await next()).toBe(stays);
  expect(await next(stays)).toBeNull();
  const { body: held } = await client.post('/api/reviews/search', { filter: { name, reviewState: 'held' } });
  expect(held).toMatchObject({
    totals: { held: 1, waiting: 1 },
    items: [{ id: left, reviewState: 'held', availableActions: [] }],
  });
  const { body: home } = await client.get<{ oldest: ReviewItem[] }>('/api/reviews/home');
  expect(home.oldest.map(({ id }) => id)).not.toContain(left);
});

test('R-N3 R-N9 a closed project is still there for who reviews its applications, and for nobody else new', async () => {
  const { knex } = stack.database;
  const someone = await person(stack, { unitId: places.hospital });
  const id = await apply(stack, someone, trial, trialContent(year));
  await knex('exam_project').where({ id: trial }).update({ state: 'closed' });
  const listed = async ({ client }: TestPerson, query = '') =>
    (await client.get<{ items: { id: string }[] }>(`/api/exam-projects${query}`)).body.items.map(
      (project) => project.id,
    );
  const newcomer = await person(stack, { unitId: places.hospital });
  const outsider = await person(stack, {
    reviews: { institutionId: places.hospital, businessCode: '03' },
  });
  expect(await listed(reviewers.unit, '?scope=review')).toEqual([trial]);
  expect(await listed(outsider, '?scope=review')).not.toContain(trial);
  expect(await listed(newcomer)).not.toContain(trial);
  expect((await reviewers.unit.client.get(`/api/exam-projects/${trial}`)).status).toBe(200);
  expect((await outsider.client.get(`/api/exam-projects/${trial}`)).status).toBe(404);
  expect((await newcomer.client.get(`/api/exam-projects/${trial}`)).status).toBe(404);
  const internship = { from: '2026-08-01', until: '2027-07-31' };
  expect((await decide(reviewers.unit, id, { decision: 'approve', internship })).status).toBe(200);
  await knex('exam_project').where({ id: trial }).update({ state: 'open' });
});

test('R-N4 remark templates are one’s own', async () => {
  const { client } = reviewers.unit;
  expect((await client.put('/api/remark-templates', { items: ['请补充盖章页'] })).status).toBe(200);
  expect((await client.get('/api/remark-templates')).body).toEqual({ items: ['请补充盖章页'] });
  expect((await reviewers.county.client.get('/api/remark-templates')).body).toEqual({ items: [] });
});
