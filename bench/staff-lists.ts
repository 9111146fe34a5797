import { countToCap } from '../api/count-to-cap';
import { filteredEntries, pageOfEntries } from '../api/roster/search';
import type { RosterFilter, RosterSort } from '../contracts/roster';
import { connect } from '../db/connection';
import { createBlindIndex } from '../runtime/blind-index';
import { openPlanReader } from '../test/read-whole';
import type { ReachableStack } from '../test/stack';
import { measureBeside, type Beside } from './beside';
import { measureDownload, type Download } from './download';
import { hrAdministrator } from './issuing-department';
import { done } from './platform';
import type { ProvinceStaff, Staffed } from './province-staff';

const concurrency = 32;
const repeats = 8;

/** A hospital's roster in a province of so many people: its pages and filters at once, and the export of a very large one (R-I6). */
export interface StaffLists {
  readonly roster: Beside;
  /** Tables that PostgreSQL reads from end to end for these pages and filters. */
  readonly tablesReadWhole: number;
  readonly exportedRows: number;
  readonly export: Download;
}

interface Asked {
  readonly filter: RosterFilter;
  readonly sort: RosterSort;
}

const asked: readonly Asked[] = [
  { filter: { place: 'in-service' }, sort: 'newest' },
  { filter: { place: 'in-service' }, sort: 'name' },
  { filter: { place: 'retired' }, sort: 'oldest' },
  { filter: { place: 'in-service', name: '子天示' }, sort: 'newest' },
  { filter: { place: 'in-service', documentNumber: '420106199003070010' }, sort: 'newest' },
  { filter: { place: 'retired', enteredBy: 'preloaded-list' }, sort: 'newest' },
];

/** Each page through HTTP, and its two statements alone, which are the rows and their total. */
export async function measureStaffLists(
  stack: ReachableStack,
  ownerUrl: string,
  { hospital }: ProvinceStaff,
  exportedRows: number,
): Promise<StaffLists> {
  const { client } = await hrAdministrator(stack, hospital.id);
  const bare = statementsOf(stack, hospital);
  const all = Array.from({ length: repeats }, () => asked).flat();
  const roster = await measureBeside(concurrency, {
    platform: all.map((body) => async () => done(await client.post('/api/roster/search', body))),
    bare: all.map((one) => () => bare(one)),
  });
  const tablesReadWhole = await countTablesReadWhole(stack, () => Promise.all(asked.map(bare)));
  await growRoster(ownerUrl, hospital, exportedRows);
  const body = { filter: { place: 'in-service' } };
  return {
    roster,
    tablesReadWhole,
    exportedRows,
    export: await measureDownload(stack, client, '/api/roster/export.xlsx', body),
  };
}

function statementsOf(
  { database, config }: ReachableStack,
  { id }: Staffed,
): (asked: Asked) => Promise<void> {
  const { knex } = database;
  const source = { database: knex, blindIndex: createBlindIndex(config.keys.blindIndex) };
  return async ({ filter, sort }) => {
    const { sql, bindings } = filteredEntries(source, id, filter).select(knex.raw('1')).toSQL();
    await Promise.all([
      pageOfEntries(source, id, { filter, sort, limit: 26 }),
      countToCap(knex, { sql, values: bindings }),
    ]);
  };
}

async function countTablesReadWhole(
  { database: { knex }, config }: ReachableStack,
  read: () => Promise<unknown>,
): Promise<number> {
  const tables = ['person', 'membership', 'roster_entry', 'personal_details', 'institution'];
  const plans = await openPlanReader({ knex, url: config.databaseUrl }, tables);
  try {
    return new Set(await plans.readWhole(read)).size;
  } finally {
    await plans.close();
  }
}

/** Moves people of the other units into this one's roster, until so many are in service there. */
async function growRoster(ownerUrl: string, { id }: Staffed, rows: number): Promise<void> {
  const knex = connect(ownerUrl, { poolSize: 1, statementTimeoutMs: 0 });
  await knex.raw(
    `with there as (select count(*)::int as count from roster_entry
                     where institution_id = :id and roster = 'in-service' and left_at is null),
          moved as (select entry.id, entry.membership_id from roster_entry entry
                     where institution_id <> :id and roster = 'in-service' and left_at is null
                     limit :rows - (select count from there)),
          bound as (update membership
                       set institution_id = :id,
                           internal_department_id = (select id from internal_department where institution_id = :id limit 1)
                      from moved where membership.id = moved.membership_id)
     update roster_entry set institution_id = :id from moved where roster_entry.id = moved.id`,
    { id, rows },
  );
  await knex.raw('vacuum analyze roster_entry, membership');
  await knex.destroy();
}
