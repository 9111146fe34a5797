import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { createDatabase, type TestDatabase } from '../test/database';
import { connect } from './connection';
import { findTakenClaims } from './institution-claims';
import { migrateDatabase } from './migrate-database';

let database: TestDatabase;
let owner: Knex;
beforeAll(async () => {
  database = await createDatabase();
  owner = connect(database.migratorUrl, { poolSize: 1, applicationName: 'test' });
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const hospital = { what: 'name', value: '武汉市武昌区示例人民医院' } as const;
const count = async (table: string): Promise<number> =>
  Number((await database.knex(table).count<{ count: string }[]>())[0]?.count);

/** An institution of the library beside those that ship. */
async function addInstitution(change: object): Promise<string> {
  const id = randomUUID();
  await database.knex('institution').insert({
    id,
    ...{ code: `420106${String((serial += 1)).padStart(4, '0')}`, name: id, name_normalised: id },
    ...{ kind: 'clinic', is_medical: true, division_code: '420106', tree_path: `${id}/` },
    ...change,
  });
  return id;
}
let serial = 5_000;

test('R-D3 a library that was there before claims its names, and its codes are not given again', async () => {
  await owner.raw(
    `drop table institution_claim, institution_registration_opinion, institution_registration, institution_serial;
     drop function claim_for_institution, claim_for_other_name cascade;
     alter table institution drop column address, drop column credit_code, drop column licence_number;
     delete from knex_migrations where name = '030-institution-registration'`,
  );
  await migrateDatabase(owner, 'application');
  expect(await count('institution_claim')).toBe(
    (await count('institution')) + (await count('institution_other_name')),
  );
  expect(await findTakenClaims(database.knex, [hospital])).toEqual([{ claim: hospital, holder: 'library' }]);
  const { rows } = await database.knex.raw<{ rows: unknown[] }>(
    `select from institution join institution_serial given on given.division_code = left(code, 6)
      where substr(code, 7)::int > last`,
  );
  expect(rows).toEqual([]);
});

test('R-D3 whoever writes, a name or a credit code is taken once, other names among them', async () => {
  const taken = { constraint: 'institution_claim_pkey' };
  await addInstitution({ name_normalised: '示例甲诊所', credit_code: '91350100M000100Y43' });
  await expect(addInstitution({ credit_code: '91350100M000100Y43' })).rejects.toMatchObject(taken);
  const id = await addInstitution({ name_normalised: '示例乙诊所' });
  const otherName = (name: string) =>
    database.knex('institution_other_name').insert({ institution_id: id, name, name_normalised: name });
  await expect(otherName('示例甲诊所')).rejects.toMatchObject(taken);
  await otherName('示例丙诊所');
  await expect(addInstitution({ name_normalised: '示例丙诊所' })).rejects.toMatchObject(taken);
});

test('R-D3 a name that is given up is free, the other names stay', async () => {
  const id = await addInstitution({ name_normalised: '示例丁诊所' });
  await database
    .knex('institution_other_name')
    .insert({ institution_id: id, name: '示例戊诊所', name_normalised: '示例戊诊所' });
  await database.knex('institution').where({ id }).update({ name_normalised: '示例己诊所' });
  await addInstitution({ name_normalised: '示例丁诊所' });
  const names = ['示例戊诊所', '示例己诊所'].map((value) => ({ what: 'name', value }) as const);
  expect(await findTakenClaims(database.knex, names)).toHaveLength(2);
  await database.knex('institution_other_name').where({ institution_id: id }).delete();
  expect(await findTakenClaims(database.knex, names)).toHaveLength(1);
});
