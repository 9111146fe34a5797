import { randomBytes } from 'node:crypto';
import { documentIndexValue, createBlindIndex } from '../../runtime/blind-index';
import { createEncryption } from '../../runtime/encryption';
import { parseKeyRing } from '../../runtime/key-ring';
import { createDatabase, type TestDatabase } from '../../test/database';
import { connect } from '../connection';
import { seedDemo } from './demo';
import type { DemoTools } from './demo-tools';
import { seedLibrary } from './library';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

const tools: DemoTools = {
  encryption: createEncryption(parseKeyRing(`k1:${randomBytes(32).toString('base64')}`)),
  blindIndex: createBlindIndex(randomBytes(32)),
  wechatAppId: 'wx-test',
};
const tables = [
  'division',
  'institution',
  'institution_other_name',
  'business',
  'exam_project',
  'exam_project_version',
  'exam_project_window',
];
const demoTables = [
  'person',
  'wechat_login',
  'role_holding',
  'authorization_grant',
  'membership',
  'confirm_code',
];

async function counts(names: string[]): Promise<Record<string, string>> {
  const rows = await Promise.all(
    names.map((name) => database.knex(name).count<{ count: string }[]>('* as count')),
  );
  return Object.fromEntries(names.map((name, i) => [name, rows[i]?.[0]?.count ?? '']));
}

test('the library and the demo may be seeded again: nothing is doubled', async () => {
  const owner = connect(database.migratorUrl, { poolSize: 2 });
  try {
    const library = await counts(tables);
    expect(Number(library.division)).toBe(117);
    await seedLibrary(owner);
    expect(await counts(tables)).toEqual(library);

    await seedDemo(owner, tools);
    const demo = await counts(demoTables);
    await seedDemo(owner, tools);
    expect(await counts(demoTables)).toEqual(demo);
  } finally {
    await owner.destroy();
  }
});

test('R-L1 the projects that ship are open, and their form keeps its order', async () => {
  const open = await database
    .knex('exam_project_window')
    .where('stage', 'application')
    .whereRaw('now() between opens_at and closes_at');
  expect(open).toHaveLength(3);
  const version = await database
    .knex('exam_project_version')
    .first<{ definition: { form: { properties: object } } }>();
  expect(Object.keys(version.definition.form.properties)[0]).toBe('basic');
});

test('a demo person is found by the blind index and read with the key alone', async () => {
  const row = await database
    .knex('person')
    .where({
      document_number_index: tools.blindIndex(
        'document',
        documentIndexValue('id-card', '420106198505210010'),
      ),
    })
    .first<{ phone_enc: Buffer; identity_state: string }>();
  expect(tools.encryption.decryptText(row.phone_enc)).toBe('13800001011');
  expect(row.identity_state).toBe('verified');
});
