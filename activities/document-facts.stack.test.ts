import { randomBytes, randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { checkCharacter } from '../domain/id-number';
import { createEncryption } from '../runtime/encryption';
import { parseKeyRing } from '../runtime/key-ring';
import { createDatabase, type TestDatabase } from '../test/database';
import { documentFactsActivities } from './document-facts';

const encryption = createEncryption(parseKeyRing(`test:${randomBytes(32).toString('base64')}`));
const errors: object[] = [];
const log = { error: (fields: object) => void errors.push(fields) };
let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

const fill = (environment = new MockActivityEnvironment()): Promise<number> =>
  environment.run(() =>
    documentFactsActivities({ db: database.knex, encryption, log: log as never }).fillDocumentFacts(),
  );

/** Verified before sex and birth were kept. */
async function addPerson(number: string, change: object = {}): Promise<string> {
  const id = randomUUID();
  await database.knex('person').insert({
    ...{ id, name: '测示例', document_type: 'id-card', document_number_index: randomBytes(32) },
    document_number_enc: encryption.encryptText(number),
    ...{ identity_state: 'verified', verified_at: new Date() },
    ...change,
  });
  return id;
}
const numberOf = (serial: number): string => {
  const first17 = `42010619900307${String(serial).padStart(3, '0')}`;
  return `${first17}${checkCharacter(first17)}`;
};
const factsOf = (id: string) =>
  database
    .knex('person')
    .where({ id })
    .first<{ sex: string | null; day: string | null }>('sex', database.knex.raw(`born_on::text as day`));

test('R-I7 who was verified before is filled in by the number, once, and nobody else is touched', async () => {
  const woman = await addPerson(numberOf(2));
  const man = await addPerson(numberOf(1));
  const foreigner = await addPerson('E12345678', { document_type: 'passport' });
  const read = await addPerson(numberOf(3), { sex: 'female', born_on: '1980-01-01' });
  const unreadable = await addPerson(numberOf(5), { document_number_enc: randomBytes(40) });
  const pending = await addPerson(numberOf(4), { identity_state: 'pending' });
  expect(await fill()).toBe(2);
  expect(await factsOf(woman)).toEqual({ sex: 'female', day: '1990-03-07' });
  expect(await factsOf(man)).toEqual({ sex: 'male', day: '1990-03-07' });
  expect(await factsOf(read)).toEqual({ sex: 'female', day: '1980-01-01' });
  for (const id of [foreigner, unreadable, pending])
    expect(await factsOf(id)).toEqual({ sex: null, day: null });
  expect(errors).toEqual([{ alert: true, personId: unreadable }]);
  expect(await fill()).toBe(0);
});

test('R-I7 more than one batch is filled in, and after a death in between the rest', async () => {
  const { knex } = database;
  await knex('person').where({ identity_state: 'verified', sex: null }).delete();
  const number = encryption.encryptText(numberOf(2));
  await knex.raw(
    `insert into person (name, document_type, document_number_enc, document_number_index, identity_state, verified_at)
     select '测示例', 'id-card', ?, decode(md5(n::text), 'hex'), 'verified', now() from generate_series(1, 1500) n`,
    [number],
  );
  const dying = new MockActivityEnvironment();
  dying.on('heartbeat', () => {
    throw new Error('killed');
  });
  await expect(fill(dying)).rejects.toThrow('killed');
  expect(await fill()).toBe(500);
  expect(await knex('person').where({ identity_state: 'verified', sex: null })).toEqual([]);
});
