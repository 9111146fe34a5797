import type { Knex } from 'knex';
import { randomBytes, randomUUID } from 'node:crypto';
import { mostCounted } from '../../contracts/page';
import type { ReviewFilter } from '../../contracts/review';
import { connect } from '../../db/connection';
import { createEncryption } from '../../runtime/encryption';
import { createBlindIndex } from '../../runtime/blind-index';
import { parseKeyRing } from '../../runtime/key-ring';
import { createDatabase, type TestDatabase } from '../../test/database';
import { openPlanReader, type PlanReader } from '../../test/read-whole';
import { countProcesses } from '../home/process-counts';
import { unitBusinesses } from '../home/unit-businesses';
import type { RoleSession } from '../session/current-session';
import { findNext } from './next-review';
import { reviewHome } from './review-home';
import { searchReviews } from './search';

/** A reviewer's lists among twenty thousand applications of four hundred units: nothing is read whole. */
let database: TestDatabase;
let plans: PlanReader;
let services: Parameters<typeof searchReviews>[0];
let session: RoleSession;
const businessCode = '05';

beforeAll(async () => {
  database = await createDatabase();
  const { knex } = database;
  const unit = await manyApplications(knex);
  const migrator = connect(database.migratorUrl, { poolSize: 1, statementTimeoutMs: 0 });
  await migrator.raw('analyze');
  await migrator.destroy();
  plans = await openPlanReader(database, [
    'application',
    'application_step',
    'membership',
    'person',
    'process',
  ]);
  services = {
    database: knex,
    encryption: createEncryption(parseKeyRing(`test:${randomBytes(32).toString('base64')}`)),
    blindIndex: createBlindIndex(randomBytes(32)),
  };
  session = {
    personId: randomUUID(),
    role: { role: 'business-administrator', institutionId: unit, businessCode },
  } as RoleSession; // what the lists read of one
});
afterAll(async () => {
  await plans.close();
  await database.drop();
});

/**
 * Fifty files of each unit: ten wait, thirty-five are passed on, five are rejected; each person has four other processes.
 * Returns one of the units.
 */
async function manyApplications(knex: Knex): Promise<string> {
  const { parent } = await knex('institution')
    .where({ kind: 'department' })
    .orderByRaw('length(tree_path) desc')
    .first<{ parent: string }>('id as parent');
  await knex.raw(
    `insert into institution (id, code, name, name_normalised, kind, is_medical, parent_id, division_code, tree_path)
     select unit, division_code || (9000 + n)::text, '示例单位' || n, '示例单位' || n, 'hospital', true, id, division_code,
            tree_path || unit || '/'
       from institution, (select n, gen_random_uuid() as unit from generate_series(1, 400) n) units where id = :parent`,
    { parent },
  );
  await knex.raw(`insert into person (name) select '计示例' || n from generate_series(1, 20000) n`);
  await knex.raw(
    `with units as (select id, row_number() over () - 1 as n from institution where name like '示例单位%'),
          people as (select id, row_number() over () as n from person where name like '计示例%')
     insert into application (number, person_id, project_id, project_version, business_code, state, round, unit_institution_id, current_step, submitted_at)
     select 'P' || people.n, people.id, (select id from exam_project limit 1), 1, :businessCode,
            case when people.n / 400 % 10 = 9 then 'rejected' else 'in-review' end, 1, units.id, 0, now() - people.n * interval '1 minute'
       from people join units on units.n = people.n % 400`,
    { businessCode },
  );
  await knex.raw(
    `insert into membership (person_id, institution_id)
     select person_id, unit_institution_id from application where number like 'P%'`,
  );
  await knex.raw(
    `insert into application_step (application_id, step, kind, level, institution_id, business_code, state, since)
     select id, step, 'review', case step when 0 then 'unit' else 'county' end,
            case step when 0 then unit_institution_id else :parent end, :businessCode,
            case when step = 1 then 'ahead' when state = 'rejected' then 'rejected'
                 when substr(number, 2)::int / 400 % 10 < 2 then 'waiting' else 'passed' end, submitted_at
       from application, generate_series(0, 1) step where number like 'P%'`,
    { parent, businessCode },
  );
  await knex.raw(
    `insert into process (id, kind, state, sequence, position, person_id)
     select 'other/' || n || '/' || id, 'other', 'in-review', 1, '{}', id
       from person, generate_series(1, 4) n where name like '计示例%'`,
  );
  await knex.raw(
    `insert into process (id, kind, state, sequence, position, person_id, institution_id, business_code)
     select 'application/' || id, 'exam-application', state, 1, '{}', person_id, unit_institution_id, business_code
       from application where number like 'P%'`,
  );
  const { id } = await knex('institution').where({ name: '示例单位1' }).first<{ id: string }>('id');
  return id;
}

/** The tables that these reads go through from end to end. */
const readWhole = (read: () => Promise<unknown>): Promise<string[]> => plans.readWhole(read);

const search = (filter: ReviewFilter, more: object = {}) =>
  searchReviews(services, { body: { filter, ...more }, session } as Parameters<typeof searchReviews>[1]);

test.each<[string, ReviewFilter, object]>([
  ['the list', {}, {}],
  ['the newest first', {}, { sort: 'newest' }],
  ['by name', {}, { sort: 'name' }],
  ['what waits', { reviewState: 'waiting' }, {}],
  ['what was passed on', { reviewState: 'passed' }, {}],
  ['one name', { name: '计示例1' }, {}],
  ['one payment state', { paymentState: 'not-due' }, {}],
])('R-N3 %s reads by index alone', async (_, filter, more) => {
  expect(await readWhole(() => search(filter, more))).toEqual([]);
});

test('R-N3 so do a further page, the next file and the front page', async () => {
  const { nextCursor, totals, items } = await search({}, { limit: 10 });
  expect(totals).toMatchObject({ waiting: 10, passed: 35, rejected: 5 });
  const after = items[0]?.id;
  expect(await readWhole(() => search({}, { limit: 10, cursor: nextCursor }))).toEqual([]);
  const next = { body: { filter: {}, after }, session } as Parameters<typeof findNext>[1];
  expect(await readWhole(() => findNext(services, next))).toEqual([]);
  expect(await readWhole(() => reviewHome(services, session))).toEqual([]);
});

test('R-K3 so do the businesses on the home of a unit’s HR account', async () => {
  const businesses = () => unitBusinesses(database.knex, session.role.institutionId);
  expect(await businesses()).toMatchObject([{ code: businessCode, waiting: 10 }]);
  expect(await readWhole(businesses)).toEqual([]);
});

test('R-K3 so do its counts by state, the department’s above and the province’s, each to the cap', async () => {
  const { knex } = database;
  const { institutionId } = session.role;
  const { path } = await knex('institution')
    .where({ id: institutionId })
    .first<{ path: string }>('tree_path as path');
  const counted = async (reach: string) =>
    (await countProcesses(knex, reach)).states.filter(({ count }) => count > 0);
  const own = [
    { state: 'in-review', count: 45 },
    { state: 'rejected', count: 5 },
  ];
  const all = [
    { state: 'in-review', count: mostCounted, isMinimum: true },
    { state: 'rejected', count: 2000 },
  ];
  const department = path.slice(0, -`${institutionId}/`.length);
  expect([await counted(path), await counted(department), await counted('')]).toEqual([own, all, all]);
  for (const reach of [path, department, '']) expect(await readWhole(() => counted(reach))).toEqual([]);
});

test('what reads a table whole is seen', async () => {
  const everything = () => database.knex('application').where('round', '>', 0).count();
  expect(await readWhole(async () => await everything())).toEqual(['application']);
});
