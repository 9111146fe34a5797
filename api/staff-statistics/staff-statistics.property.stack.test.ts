import fc from 'fast-check';
import { posts } from '../../contracts/personal-details-choices';
import {
  statisticsKeysOf,
  statisticsScopes,
  type StatisticsKey,
  type StatisticsScope,
} from '../../contracts/staff-statistics-columns';
import { rosters, type Roster } from '../../contracts/roster-states';
import { ageOn } from '../../domain/age';
import { createDatabase, type TestDatabase } from '../../test/database';
import { addStaff, askedDays, placeOf, someStaff, type Staff } from '../../test/random-staff';
import { addUnits, type TestUnit } from '../../test/staffed-units';
import { viewStatistics } from './statistics-view';

jest.setTimeout(300_000);
let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

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
      const units = await addUnits(database.knex);
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
