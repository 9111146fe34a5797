import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/database';
import { addNotices, type Notice } from './notices';

/** Messages written by several transactions at once. */
let database: TestDatabase;
let people: [string, string];
beforeAll(async () => {
  database = await createDatabase();
  people = [randomUUID(), randomUUID()];
  await database.knex('person').insert(people.map((id) => ({ id })));
});
afterAll(() => database.drop());

const template = 'application.no-reviewer';
const params = { project: '示例考试', institution: '示例医院', waiting: 1 };
const unattended = (outsideOncePer: string, told: readonly string[] = people): Notice[] =>
  told.map((personId) => ({ personId, template, params, channel: 'sms', outsideOncePer }));
const inbox = () => database.knex('inbox_message').where({ template });
const outbox = () => database.knex('outbox').where({ template });
afterEach(async () => {
  await inbox().delete();
  await outbox().delete();
});

/** Writes in two transactions that are open beside each other; how the first ends decides about the second. */
async function twoAtOnce(firstEnds: 'commit' | 'rollback', day: string = randomUUID()): Promise<void> {
  const [first, second] = [await database.knex.transaction(), await database.knex.transaction()];
  await addNotices(first, unattended(day), { key: randomUUID() });
  const writing = addNotices(second, unattended(day, [...people].reverse()), { key: randomUUID() });
  await first[firstEnds]();
  await writing;
  await second.commit();
}

test('R-T1 R-N1 two first files at once: each in the inbox, one SMS a person and day', async () => {
  await twoAtOnce('commit');
  expect(await inbox()).toHaveLength(4);
  expect((await outbox().pluck<string[]>('person_id')).sort()).toEqual([...people].sort());
});

test('R-T1 R-N1 the SMS of the day goes with the second file where the first one was rolled back', async () => {
  await twoAtOnce('rollback');
  expect(await inbox()).toHaveLength(2);
  expect(await outbox()).toHaveLength(2);
});

test('R-T1 R-N1 another day or place is told by an SMS of its own', async () => {
  await twoAtOnce('commit', '2026-11-20/甲');
  await twoAtOnce('commit', '2026-11-21/甲');
  expect(await outbox()).toHaveLength(4);
});
