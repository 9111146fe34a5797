import type { Knex } from 'knex';
import {
  statisticsKeysOf,
  type Roster,
  type StatisticsBlock,
  type StatisticsScope,
} from '../../contracts/staff-statistics-columns';
import { countedBy, type Counted, type CountedField } from '../../domain/staff-statistics';

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

const columns: Readonly<Record<CountedField, string>> = {
  establishment: 'details.establishment',
  isHonouredRetirement: 'entry.is_honoured_retirement::text',
  sex: 'person.sex',
  ethnicity: 'details.ethnicity',
  politicalStatus: 'details.political_status',
  nationality: 'details.nationality',
  degree: 'details.degree',
  education: 'details.education',
  title: 'details.title',
};

/** Full years on the day, as `ageOn` has them: born on 29 February, a year older on 1 March. */
const age = 'extract(year from age(:day::date, person.born_on))';

/** Of our own constants alone: nothing that was typed comes here. */
function sqlOf(counted: Counted): string {
  if ('who' in counted) return 'true';
  if ('among' in counted) return `${columns[counted.field]} in (${counted.among.map(quoted).join(', ')})`;
  if ('butNot' in counted) return `${columns[counted.field]} <> ${quoted(counted.butNot)}`;
  const { from, to } = counted;
  return [from !== undefined && `${age} >= ${from}`, to !== undefined && `${age} <= ${to}`]
    .filter(Boolean)
    .join(' and ');
}
const quoted = (constant: string): string => `'${constant}'`;

const postOf: Readonly<Record<Roster, string>> = {
  'in-service': 'details.post',
  retired: 'entry.post_before_retirement',
};

/** Of one unit its internal departments; else the direct subordinate on the way down, with all below it. */
const scopes: Readonly<Record<StatisticsScope, { where: string; part: string }>> = {
  unit: { where: 'unit.id = :institutionId', part: 'membership.internal_department_id::text' },
  subtree: {
    where: 'unit.tree_path like :pattern',
    part: `nullif(split_part(substr(unit.tree_path, :parts::int), '/', 1), '')`,
  },
};

/** Counts who is in the roster now, by post and by part and altogether, in one pass over them (R-K1). */
export async function countStaff(
  database: Knex,
  { institutionId, treePath, roster, scope, day }: StaffQuestion,
): Promise<CountedRow[]> {
  const { where, part } = scopes[scope];
  const counts = statisticsKeysOf(roster).map(
    (key) => `count(*) filter (where ${sqlOf(countedBy[key])})::int`,
  );
  const { rows } = await database.raw<{ rows: CountedRow[] }>(
    `select case when grouping(staff.post) = 0 then 'post' when grouping(staff.part) = 0 then 'part' else 'all' end as block,
            coalesce(staff.post, staff.part) as key,
            array[${counts.join(', ')}] as counts
       from institution unit
       join roster_entry entry on entry.institution_id = unit.id and entry.left_at is null and entry.roster = :roster
       join person on person.id = entry.person_id
       join membership on membership.id = entry.membership_id
       left join personal_details details on details.person_id = entry.person_id
      cross join lateral (select ${postOf[roster]} as post, ${part} as part) staff
      where ${where}
      group by grouping sets ((), (staff.post), (staff.part))`,
    { institutionId, roster, day, pattern: `${treePath}%`, parts: treePath.length + 1 },
  );
  return rows;
}
