import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { AdmissionFilter } from '../../contracts/roster-admission';
import type { RosterFilter } from '../../contracts/roster';
import { connect } from '../../db/connection';
import { findOutlived } from '../../db/outlived-membership';
import { createBlindIndex } from '../../runtime/blind-index';
import { createEncryption } from '../../runtime/encryption';
import { parseKeyRing } from '../../runtime/key-ring';
import { createDatabase, type TestDatabase } from '../../test/database';
import { openPlanReader, type PlanReader } from '../../test/read-whole';
import { pageOfAdmissions, searchAdmissions } from '../roster-admission/search';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { searchStaff } from '../staff-query/search-staff';
import { searchTransfers } from '../transfer-out/search';
import { pageOfEntries, searchRoster } from './search';

/** A unit's staff among twenty thousand people of four hundred units: nothing is read whole. */
let database: TestDatabase;
let plans: PlanReader;
let services: Services;
let unitId: string;
let session: RoleSession;

beforeAll(async () => {
  database = await createDatabase();
  const { knex } = database;
  const encryption = createEncryption(parseKeyRing(`test:${randomBytes(32).toString('base64')}`));
  unitId = await manyPeople(knex, encryption.encryptText('420106199003070010'));
  const migrator = connect(database.migratorUrl, { poolSize: 1, statementTimeoutMs: 0 });
  await migrator.raw('vacuum analyze');
  await migrator.destroy();
  const tables = ['person', 'membership', 'roster_entry', 'roster_admission', 'transfer_request'];
  plans = await openPlanReader(database, tables);
  services = {
    database: knex,
    encryption,
    blindIndex: createBlindIndex(randomBytes(32)),
  } as Services; // what the lists use of them
  session = { personId: randomUUID(), role: { role: 'hr-account', institutionId: unitId } } as RoleSession; // what they read of one
});
afterAll(async () => {
  await plans.close();
  await database.drop();
});

/** Fifty people of each unit: ten wait for review, thirty are in service, five retired, five have left; two ask for their release. */
async function manyPeople(knex: Knex, number: Buffer): Promise<string> {
  await knex.raw(
    `insert into institution (id, code, name, name_normalised, kind, is_medical, parent_id, division_code, tree_path)
     select unit, division_code || (9000 + n)::text, '示例单位' || n, '示例单位' || n, 'hospital', true, id, division_code,
            tree_path || unit || '/'
       from (select * from institution where kind = 'department' order by length(tree_path) desc, code limit 1) department,
            (select n, gen_random_uuid() as unit from generate_series(1, 400) n) units`,
  );
  await knex.raw(
    `insert into person (name, document_type, document_number_enc, document_number_index, identity_state, verified_at)
     select '职示例' || n, 'id-card', ?, sha256(convert_to(n::text, 'UTF8')), 'verified', now() from generate_series(1, 20000) n`,
    [number],
  );
  await knex.raw(
    `insert into membership (person_id, institution_id, bound_at, ended_at, end_reason)
     select people.id, units.id, now() - n * interval '1 minute', case when n / 400 >= 45 then now() end,
            case when n / 400 >= 45 then 'transferred-out' end
       from (select id, row_number() over () - 1 as n from person where name like '职示例%') people
       join (select id, row_number() over () - 1 as place from institution where name like '示例单位%') units
         on units.place = people.n % 400`,
  );
  await knex.raw(
    `create temp table numbered as
     select *, row_number() over (partition by institution_id order by bound_at desc) as place from membership`,
  );
  await knex.raw(
    `insert into roster_admission (membership_id, person_id, institution_id, state, submitted_at, decided_at)
     select id, person_id, institution_id, case when place <= 10 then 'awaiting-review' else 'admitted' end, bound_at,
            case when place > 10 then now() end from numbered`,
  );
  await knex.raw(
    `insert into roster_entry (person_id, institution_id, membership_id, roster, name, name_normalised, entered_at, entered_by,
                               left_at, left_how, left_on)
     select person_id, institution_id, id, case when place between 41 and 45 then 'retired' else 'in-service' end,
            '职示例' || place, '职示例' || place, bound_at, 'review', ended_at,
            case when ended_at is not null then 'transferred-out' end, ended_at::date
       from numbered where place > 10`,
  );
  await knex.raw(
    `insert into transfer_request (membership_id, person_id, institution_id, state, round, reason_enc, submitted_at)
     select id, person_id, institution_id, 'awaiting-review', 1, '', now() from numbered where place in (11, 12)`,
  );
  const { id } = await knex('institution').where({ name: '示例单位1' }).first<{ id: string }>('id');
  return id;
}

const input = (filter: object, more: object = {}) => ({ body: { filter, ...more }, session }) as never; // what a search reads

test.each<[string, RosterFilter, object]>([
  ['the list', { place: 'in-service' }, {}],
  ['the oldest first', { place: 'in-service' }, { sort: 'oldest' }],
  ['by name', { place: 'in-service' }, { sort: 'name' }],
  ['the retired', { place: 'retired' }, {}],
  ['who has left', { place: 'left' }, {}],
  ['a part of a name', { place: 'in-service', name: '示例2' }, {}],
  ['one number', { place: 'in-service', documentNumber: '420106199003070010' }, {}],
  ['who came in by review', { place: 'in-service', enteredBy: 'review' }, {}],
])('R-I6 of a roster, %s is read by index alone', async (_, filter, more) => {
  expect(await plans.readWhole(() => searchRoster(services, input(filter, more)))).toEqual([]);
});

test.each<[string, AdmissionFilter, object]>([
  ['what waits', {}, {}],
  ['the newest first', {}, { sort: 'newest' }],
  ['what was admitted', { state: 'admitted' }, {}],
  ['a part of a name', { name: '示例2' }, {}],
  ['one number', { documentNumber: '420106199003070010' }, {}],
])('R-I6 of those who wait for review, %s is read by index alone', async (_, filter, more) => {
  expect(await plans.readWhole(() => searchAdmissions(services, input(filter, more)))).toEqual([]);
});

test.each(['示例20000', '罕见', '见'])(
  'R-K2 a name that few have, %s, is found in a province by its characters',
  async (name) => {
    const { knex } = database;
    const [province] = await knex('institution').whereNull('parent_id').pluck<string[]>('id');
    const found = () => searchStaff(services, province ?? '', { filter: { scope: 'subtree', name } });
    expect(await plans.readWhole(found)).toEqual([]);
    expect(await plans.indexes(found)).toContain('roster_entry_characters');
  },
);

test('R-C3 who binds after another binding has ended is looked up alone, among all that are open', async () => {
  const { knex } = database;
  const [personId] = await knex('membership').whereNotNull('ended_at').limit(1).pluck<string[]>('person_id');
  expect(await plans.readWhole(() => findOutlived(knex, { personId: personId ?? '' }))).toEqual([]);
});

test('R-I6 so are further pages, exports, and who asks to be released', async () => {
  const { items, nextCursor } = await searchRoster(services, input({ place: 'in-service' }, { limit: 10 }));
  expect(items).toHaveLength(10);
  const further = () =>
    searchRoster(services, input({ place: 'in-service' }, { limit: 10, cursor: nextCursor }));
  expect(await plans.readWhole(further)).toEqual([]);
  const page = { limit: 1_000, after: [new Date().toISOString(), randomUUID()] };
  const entries = { filter: { place: 'in-service' }, sort: 'newest', ...page } as const;
  expect(await plans.readWhole(() => pageOfEntries(services, unitId, entries))).toEqual([]);
  const admissions = { filter: {}, sort: 'newest', ...page } as const;
  expect(await plans.readWhole(() => pageOfAdmissions(services, unitId, admissions))).toEqual([]);
  expect((await searchTransfers(services, input({}))).total).toBe(2);
  expect(await plans.readWhole(() => searchTransfers(services, input({})))).toEqual([]);
});
