import { trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, projectId } from '../../test/application-steps';

/** Totals of a list that others empty while it is read (R-N3). */
let stack: ApplicationStack;
beforeAll(async () => {
  stack = await startApplicationStack();
});
afterAll(() => stack.stop());

const count = 12;

test('R-N3 totals are right at every instant of decisions made at once', async () => {
  const { hospital } = await hospitalWithDepartments(stack);
  const trial = await projectId(stack, 'physician-trial');
  const role = { reviews: { institutionId: hospital, businessCode: '05' } };
  const [reader, ...reviewers] = await Promise.all(Array.from({ length: 5 }, () => person(stack, role)));
  if (!reader) throw new Error('unreachable: five were made');
  const ids: string[] = [];
  while (ids.length < count)
    ids.push(await apply(stack, await person(stack, { unitId: hospital }), trial, trialContent(2027)));
  const totals = async () =>
    (
      await reader.client.post<{ total: number; totals: Record<string, number> }>('/api/reviews/search', {
        filter: {},
      })
    ).body;
  let atWork = true;
  const seen: { waiting: number; decided: number; total: number }[] = [];
  const reading = (async () => {
    while (atWork) {
      const { total, totals: of } = await totals();
      const decided = (of.passed ?? 0) + (of.rejected ?? 0) + (of.deferred ?? 0);
      seen.push({ waiting: of.waiting ?? 0, decided, total });
    }
  })();
  const period = { from: '2026-01-01', until: '2026-12-31' };
  // Each file is decided by two at once: one of them is told that the other was first.
  await Promise.all(
    ids.flatMap((id, at) => [
      decide(reviewers[at % 4] ?? reader, id, { decision: 'approve', internship: period }),
      decide(reviewers[(at + 1) % 4] ?? reader, id, { decision: 'reject', remark: '材料不符' }),
    ]),
  );
  atWork = false;
  await reading;
  for (const one of seen) expect(one).toMatchObject({ decided: count - one.waiting, total: count });
  const { totals: end } = await totals();
  const rows = await stack.database
    .knex('application_step')
    .where({ institution_id: hospital, step: 0 })
    .groupBy('state')
    .select<{ state: string; count: string }[]>('state', stack.database.knex.raw('count(*) as count'));
  for (const { state, count: found } of rows) expect([state, end[state]]).toEqual([state, Number(found)]);
});
