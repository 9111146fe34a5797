import { randomBytes, randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/database';
import { giveRole, makeInstitution } from '../test/give-role';
import { preloadedListEnding } from './preloaded-list-ending';

let database: TestDatabase;
let institutionId: string;
let hr: string;
beforeAll(async () => {
  database = await createDatabase();
  const { knex } = database;
  institutionId = await makeInstitution(knex, '');
  hr = randomUUID();
  await knex('person').insert({ id: hr });
  await giveRole({ database }, hr, { role: 'hr-account', institutionId });
});
afterAll(() => database.drop());

const run = (day: string) => preloadedListEnding(database.knex, { preloadedRowKeptDays: 365 }).run(day);

async function addRow(daysAgo: number, roster = 'in-service', values: object = {}): Promise<void> {
  await database.knex('preloaded_row').insert({
    ...{ institution_id: institutionId, roster, name: '测示例', name_normalised: '测示例' },
    ...{
      document_type: 'id-card',
      document_number_enc: randomBytes(8),
      document_number_index: randomBytes(8),
    },
    ...{ created_by: hr, created_at: new Date(Date.now() - daysAgo * 86_400_000), ...values },
  });
}

test('R-I1 R-V3 a unit is told a month before, once for all whose days end within two', async () => {
  const { knex } = database;
  const [membership] = await knex('membership')
    .insert({ person_id: hr, institution_id: institutionId })
    .returning<{ id: string }[]>('id');
  await addRow(334);
  await addRow(310);
  await addRow(400, 'in-service', { used_at: new Date(), used_by_membership_id: membership?.id });
  expect(await run('2026-11-23')).toBe(0);
  await addRow(336);
  await addRow(500);
  await addRow(300);
  await addRow(336, 'retired');
  expect(await run('2026-11-24')).toBe(2);
  const messages = await knex('inbox_message').where({ person_id: hr }).orderByRaw(`params->>'list'`);
  expect(messages).toMatchObject([
    { template: 'preloaded-list.ending', params: { list: '预传在职名单', people: 4, from: '2026-12-24' } },
    { template: 'preloaded-list.ending', params: { list: '预传退休名单', people: 1 } },
  ]);
  expect(await run('2026-11-24')).toBe(0);
  expect(await knex('preloaded_row').whereNotNull('ending_told_at')).toHaveLength(5);
});

test('R-I1 R-V3 what nobody could be told of is kept', async () => {
  const { knex } = database;
  const nobodys = await makeInstitution(knex, '');
  await addRow(336, 'in-service', { institution_id: nobodys });
  expect(await run('2026-11-24')).toBe(0);
  expect(await knex('preloaded_row').where({ institution_id: nobodys, ending_told_at: null })).toHaveLength(
    1,
  );
});
