import type { Knex } from 'knex';
import { mostCounted } from '../../contracts/page';
import { countStates } from './count-states';
import { partsWith, type Work } from './work-query';

/** Counts as the database gives them, by part and state. */
const counted = (...rows: { part: string; state: string; count: number }[]) =>
  countStates(
    { raw: () => Promise.resolve({ rows }) } as unknown as Knex,
    {
      filter: { application: [], person: [], bindings: {} },
      business: ':business',
      bindings: {},
    } satisfies Work,
    partsWith('waiting'),
  );

test('R-N3 files of one state that pass the cap only together are told as the least there are', async () => {
  const half = { state: 'overdue', count: mostCounted / 2 + 1 };
  const { totals, minimums } = await counted({ part: 'waiting', ...half }, { part: 'below', ...half });
  expect(totals.overdue).toBe(mostCounted);
  expect(minimums).toEqual(['overdue']);
});

test('R-N3 a part that was cut makes the least of every state it may hold', async () => {
  const { minimums } = await counted({ part: 'waiting', state: 'waiting', count: mostCounted + 1 });
  expect(minimums).toEqual(expect.arrayContaining(['waiting', 'overdue', 'held']));
  expect(minimums).not.toContain('passed');
});
