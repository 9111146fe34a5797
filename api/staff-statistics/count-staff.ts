import type { Knex } from 'knex';
import type { Roster } from '../../contracts/roster-states';
import {
  statisticsKeysOf,
  type StatisticsBlock,
  type StatisticsScope,
} from '../../contracts/staff-statistics-columns';
import { plannedByValues } from '../../db/prepared-statements';
import { countedBy } from '../../domain/staff-statistics';
import { postOf, whoIs } from './counted-sql';

/** Whose staff is counted, and on which day they are how old. */
export interface StaffQuestion {
  readonly institutionId: string;
  /** Of the institution: everything under it begins with it. */
  readonly treePath: string;
  readonly roster: Roster;
  readonly scope: StatisticsScope;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** One row of the statistics: a post, a part, or everybody. */
export interface CountedRow {
  readonly block: StatisticsBlock;
  /** A post, or the id of an internal department or direct subordinate; null: not filled in, none, the institution itself. */
  readonly key: string | null;
  /** In the order of the roster's columns. */
  readonly counts: number[];
}

/** Of one unit its internal departments; else the direct subordinate on the way down, with all below it. */
const scopes: Readonly<Record<StatisticsScope, { where: string; part: string; join: string }>> = {
  unit: {
    where: 'unit.id = :institutionId',
    part: 'membership.internal_department_id::text',
    // The entry's own unit once more: all of a unit's are read in one go (`membership_departments`).
    join: `join membership on membership.id = entry.membership_id and membership.institution_id = :institutionId`,
  },
  subtree: {
    where: 'unit.tree_path like :pattern',
    part: `nullif(split_part(substr(unit.tree_path, :parts::int), '/', 1), '')`,
    join: '',
  },
};

/** Counts who is in the roster now, by post and by part and altogether, in one pass over them (R-K1). */
export async function countStaff(database: Knex, question: StaffQuestion): Promise<CountedRow[]> {
  const { sql, values } = countingStatement(question);
  const { rows } = await database.raw<{ rows: CountedRow[] }>(sql, values);
  return rows;
}

/**
 * Everybody is counted once, by post and part together, which are few; the rows of the figure are sums of those. What a scope
 * doesn't ask for isn't read.
 */
export function countingStatement({ institutionId, treePath, roster, scope, day }: StaffQuestion) {
  const { where, part, join } = scopes[scope];
  const keys = statisticsKeysOf(roster);
  const counted = keys.map((key, at) => `count(*) filter (where ${whoIs(countedBy[key])}) as c${at}`);
  const sums = keys.map((_, at) => `coalesce(sum(c${at}), 0)::int`);
  return {
    sql: `/* ${plannedByValues} */
          with counted as (
            select ${postOf[roster]} as post, ${part} as part, ${counted.join(', ')}
              from institution unit
              join roster_entry entry
                on entry.institution_id = unit.id and entry.left_at is null and entry.roster = :roster
              join person on person.id = entry.person_id
              left join personal_details details on details.person_id = entry.person_id
              ${join}
             where ${where}
             group by 1, 2)
          select case when grouping(post) = 0 then 'post' when grouping(part) = 0 then 'part' else 'all' end as block,
                 coalesce(post, part) as key, array[${sums.join(', ')}] as counts
            from counted
           group by grouping sets ((), (post), (part))`,
    values: { institutionId, roster, day, pattern: `${treePath}%`, parts: treePath.length + 1 },
  };
}
