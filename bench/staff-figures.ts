import type { Knex } from 'knex';
import { countToCap } from '../api/count-to-cap';
import { filteredStaff, pageOfStaff } from '../api/staff-query/search-staff';
import { countingStatement } from '../api/staff-statistics/count-staff';
import type { StaffFilter } from '../contracts/staff-query';
import type { StatisticsScope } from '../contracts/staff-statistics-columns';
import { createBlindIndex } from '../runtime/blind-index';
import type { ReachableStack } from '../test/stack';
import type { TestPerson } from '../test/application-people';
import { measureBeside, type Beside } from './beside';
import { hrAdministrator } from './issuing-department';
import { done } from './platform';
import type { ProvinceStaff, Staffed } from './province-staff';

const day = '2026-11-22';
const byName: StaffFilter = { scope: 'subtree', name: '甲子天', identityType: 'in-service' };
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** Figures and people of a province and of one hospital in it (R-K1, R-K2). */
export interface StaffFigures {
  readonly people: number;
  readonly province: Beside;
  readonly hospital: Beside;
  /** The first page of 人员查询 over the whole province, by a part of a name. */
  readonly query: Beside;
  /** Tables that PostgreSQL reads from end to end for the hospital. */
  readonly tablesReadWhole: number;
}

/**
 * The figures through HTTP, and one pass over the same rows that counts nothing but them: every row is read once, with the person
 * and what they have told, whoever counts.
 */
export async function measureStaffFigures(
  stack: ReachableStack,
  { province, hospital }: ProvinceStaff,
): Promise<StaffFigures> {
  const { knex } = stack.database;
  const [above, within] = [
    await hrAdministrator(stack, province.id),
    await hrAdministrator(stack, hospital.id),
  ];
  return {
    people: province.people,
    province: await measureBeside(1, {
      platform: times(3, figures(above, province, 'subtree')),
      bare: times(3, onePass(knex, province)),
    }),
    hospital: await measureBeside(1, {
      platform: times(20, figures(within, hospital, 'unit')),
      bare: times(20, onePass(knex, hospital)),
    }),
    query: await measureBeside(1, {
      platform: times(5, people(above, province)),
      bare: times(5, statementsOf(stack, province)),
    }),
    tablesReadWhole: await countSequentialScans(knex, hospital),
  };
}

const figures =
  ({ client }: TestPerson, { id }: Staffed, scope: StatisticsScope) =>
  async () =>
    done(
      await client.get(
        `/api/institutions/${id}/staff-statistics?roster=in-service&scope=${scope}&day=${day}`,
      ),
    );

const people =
  ({ client }: TestPerson, { id }: Staffed) =>
  async () =>
    done(
      await client.post(`/api/institutions/${id}/staff/search`, {
        filter: byName,
      }),
    );

/** The page's two statements alone, which are the rows and their total. */
function statementsOf(
  { database: { knex }, config }: ReachableStack,
  province: Staffed,
): () => Promise<void> {
  const source = { database: knex, blindIndex: createBlindIndex(config.keys.blindIndex) };
  return async () => {
    const { sql, bindings } = filteredStaff(source, province, byName).select(knex.raw('1')).toSQL();
    await Promise.all([
      pageOfStaff(source, province, { filter: byName, limit: 26 }),
      countToCap(knex, { sql, values: bindings }),
    ]);
  };
}

// The path is of ids and slashes: written into the text, the statement is planned for it.
const onePass =
  (knex: Knex, { treePath }: Staffed) =>
  async () =>
    void (await knex.raw(
      `select details.post, count(*), count(person.born_on), count(details.title)
         from institution unit
         join roster_entry entry on entry.institution_id = unit.id and entry.left_at is null and entry.roster = 'in-service'
         join person on person.id = entry.person_id
         left join personal_details details on details.person_id = entry.person_id
        where unit.tree_path like '${treePath}%'
        group by details.post`,
    ));

async function countSequentialScans(knex: Knex, { id, treePath }: Staffed): Promise<number> {
  const { sql, values } = countingStatement({
    ...{ institutionId: id, treePath, roster: 'in-service', scope: 'unit', day },
  });
  const { rows } = await knex.raw<{ rows: Record<'QUERY PLAN', string>[] }>(`explain ${sql}`, values);
  return rows.filter((row) => row['QUERY PLAN'].includes('Seq Scan')).length;
}
