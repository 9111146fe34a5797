import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { posts } from '../../contracts/personal-details-choices';
import {
  rosters,
  statisticsKeysOf,
  statisticsScopes,
  type Roster,
  type StatisticsKey,
  type StatisticsScope,
} from '../../contracts/staff-statistics-columns';
import { ageOn } from '../../domain/age';
import { createDatabase, type TestDatabase } from '../../test/database';
import { makeInstitution } from '../../test/give-role';
import {
  addStaff,
  askedDays,
  placeOf,
  someStaff,
  type Staff,
  type StaffedUnit,
} from '../../test/random-staff';
import { viewStatistics } from './statistics-view';

jest.setTimeout(300_000);
let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

interface TestUnit extends StaffedUnit {
  /** The direct subordinate of the top that it is or is under; null: the top itself. */
  readonly under: string | null;
}

/** A top with two subordinates, one of which has a clinic, each with two internal departments. */
async function addUnits(): Promise<[TestUnit, ...TestUnit[]]> {
  const { knex } = database;
  const add = async (path: string): Promise<string> => {
    const id = await makeInstitution(knex, path);
    await knex('institution')
      .where({ id })
      .update({ parent_id: path.split('/').at(-2) ?? null });
    return id;
  };
  const top = await add('');
  const [one, two] = [await add(`${top}/`), await add(`${top}/`)];
  const clinic = await add(`${top}/${one}/`);
  const staffed = async (id: string, under: string | null): Promise<TestUnit> => {
    const departmentIds = [randomUUID(), randomUUID()];
    await knex('internal_department').insert(
      departmentIds.map((each, place) => ({
        ...{ id: each, institution_id: id, name: `科室${place}`, name_normalised: `科室${place}`, place },
      })),
    );
    return { id, departmentIds, under };
  };
  return [
    await staffed(top, null),
    await staffed(one, one),
    await staffed(two, two),
    await staffed(clinic, one),
  ];
}

const ages = (from: number, to: number) => (years: number | undefined) =>
  years !== undefined && years >= from && years <= to;

/** Whom each column means, written down a second time. */
const means: Record<StatisticsKey, (staff: Staff, years: number | undefined) => boolean> = {
  total: () => true,
  established: ({ details }) => details?.establishment === 'within',
  honoured: ({ retired }) => retired?.isHonoured === true,
  women: ({ document }) => document?.sex === 'female',
  minorities: ({ details }) =>
    details?.ethnicity !== undefined && !['01', '97', '98'].includes(details.ethnicity),
  'party-members': ({ details }) => details?.politicalStatus === '01' || details?.politicalStatus === '02',
  'from-outside': ({ details }) => details !== null && details.nationality !== 'CN',
  doctor: ({ details }) => details?.degree === 'doctor',
  master: ({ details }) => details?.degree === 'master',
  bachelor: ({ details }) => details?.degree === 'bachelor',
  postgraduate: ({ details }) => details?.education === 'postgraduate',
  undergraduate: ({ details }) => details?.education === 'undergraduate',
  'junior-college': ({ details }) => details?.education === 'junior-college',
  'secondary-vocational': ({ details }) => details?.education === 'secondary-vocational',
  'high-school-or-below': ({ details }) => details?.education === 'high-school-or-below',
  senior: ({ details }) => details?.title === 'senior',
  'associate-senior': ({ details }) => details?.title === 'associate-senior',
  intermediate: ({ details }) => details?.title === 'intermediate',
  junior: ({ details }) => details?.title === 'junior',
  'age-to-29': (_, years) => ages(0, 29)(years),
  'age-to-49': (_, years) => ages(0, 49)(years),
  'age-30-34': (_, years) => ages(30, 34)(years),
  'age-35-39': (_, years) => ages(35, 39)(years),
  'age-40-44': (_, years) => ages(40, 44)(years),
  'age-45-49': (_, years) => ages(45, 49)(years),
  'age-50-54': (_, years) => ages(50, 54)(years),
  'age-55-59': (_, years) => ages(55, 59)(years),
  'age-60-64': (_, years) => ages(60, 64)(years),
  'age-65-69': (_, years) => ages(65, 69)(years),
  'age-70-74': (_, years) => ages(70, 74)(years),
  'age-75-79': (_, years) => ages(75, 79)(years),
  'age-from-60': (_, years) => ages(60, 200)(years),
  'age-from-80': (_, years) => ages(80, 200)(years),
};

/** The same counts from what was drawn, by row: `block key`. */
function countByHand(
  staff: readonly Staff[],
  units: readonly TestUnit[],
  question: { top: TestUnit; roster: Roster; scope: StatisticsScope; day: string },
): Map<string, number[]> {
  const { top, roster, scope, day } = question;
  const keys = statisticsKeysOf(roster);
  const counts = new Map<string, number[]>();
  for (const each of staff) {
    const { unit, departmentId } = placeOf(each, units);
    if (each.hasLeft || each.roster !== roster || (scope === 'unit' && unit !== top)) continue;
    const post = roster === 'retired' ? each.retired?.post : each.details?.post;
    const part = scope === 'unit' ? departmentId : unit.under;
    const years = each.document ? ageOn(each.document.bornOn, day) : undefined;
    for (const row of ['all null', `post ${post ?? 'null'}`, `part ${part ?? 'null'}`]) {
      const before = counts.get(row) ?? keys.map(() => 0);
      counts.set(
        row,
        keys.map((key, at) => (before[at] ?? 0) + (means[key](each, years) ? 1 : 0)),
      );
    }
  }
  return counts;
}

test('R-K1 every cell is the number of those whom it means, in service and retired, of a unit and of all under it', async () => {
  await fc.assert(
    fc.asyncProperty(someStaff, askedDays, async (staff, day) => {
      const units = await addUnits();
      const [top] = units;
      await addStaff(database.knex, staff, units);
      for (const roster of rosters)
        for (const scope of statisticsScopes) {
          const { rows, columns } = await viewStatistics(database.knex, {
            ...{ institutionId: top.id, roster, scope, day },
          });
          expect(columns).toEqual(statisticsKeysOf(roster));
          const wanted = countByHand(staff, units, { top, roster, scope, day });
          const shown = new Map(rows.map(({ block, key, counts }) => [`${block} ${key}`, counts]));
          for (const [row, counts] of wanted)
            expect({ row, counts: shown.get(row) }).toEqual({ row, counts });
          for (const [row, counts] of shown)
            if (!wanted.has(row))
              expect({ row, sum: counts.reduce((a, b) => a + b, 0) }).toEqual({ row, sum: 0 });
          for (const { value } of posts) expect(shown.has(`post ${value}`)).toBe(true);
          // What is counted by post, and by part, is everybody once.
          for (const block of ['post', 'part'])
            expect(sum(rows.filter((each) => each.block === block))).toEqual(shown.get('all null'));
        }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

const sum = (rows: readonly { counts: readonly number[] }[]): number[] =>
  (rows[0]?.counts ?? []).map((_, at) => rows.reduce((total, { counts }) => total + (counts[at] ?? 0), 0));
