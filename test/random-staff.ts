import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Knex } from 'knex';
import type { TypedPersonalDetails } from '../contracts/personal-details';
import type { Sex } from '../contracts/personal-details-choices';
import { posts } from '../contracts/personal-details-choices';
import { rosters, type Roster } from '../contracts/roster-states';
import { normalisePersonalDetails } from '../domain/personal-details';
import { wholePersonalDetails } from './any-personal-details';

/** Somebody in a roster, with all that is counted of them. */
export interface Staff {
  /** Which of the units, and which of its internal departments. */
  readonly unit: number;
  readonly department: number | null;
  readonly roster: Roster;
  readonly hasLeft: boolean;
  readonly document: { readonly sex: Sex; readonly bornOn: string } | null;
  readonly details: TypedPersonalDetails | null;
  readonly retired: { readonly post: (typeof posts)[number]['value']; readonly isHonoured: boolean } | null;
}

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

/** Also on the last of February in a leap year. */
const birthdays = fc.oneof(
  day('1935-01-01', '2007-12-31'),
  fc.constantFrom('1956-02-29', '1964-02-29', '1996-02-29'),
);

/** Days on which it is asked: also around the last of February. */
export const askedDays: fc.Arbitrary<string> = fc.oneof(
  day('2024-01-01', '2029-12-31'),
  fc.constantFrom('2024-02-29', '2026-02-28', '2026-03-01'),
);

const one: fc.Arbitrary<Staff> = fc.record({
  unit: fc.nat(),
  department: fc.option(fc.nat()),
  roster: fc.constantFrom(...rosters),
  hasLeft: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
  document: fc.option(
    fc.record({
      sex: fc.constantFrom('female' as const, 'male' as const),
      bornOn: birthdays,
    }),
  ),
  details: fc.option(wholePersonalDetails.map(normalisePersonalDetails)),
  retired: fc.option(
    fc.record({ post: fc.constantFrom(...posts.map(({ value }) => value)), isHonoured: fc.boolean() }),
  ),
});

/** Enough of them that every column counts somebody now and then. */
export const someStaff: fc.Arbitrary<readonly Staff[]> = fc.array(one, { minLength: 30, maxLength: 80 });

/** A unit with its internal departments, as the rows have it. */
export interface StaffedUnit {
  readonly id: string;
  readonly departmentIds: readonly string[];
}

/** Which of the units somebody is in, and which of its internal departments. */
export function placeOf<Unit extends StaffedUnit>({ unit, department }: Staff, units: readonly Unit[]) {
  const found = units[unit % units.length];
  if (!found) throw new Error('There is a unit.');
  const { departmentIds } = found;
  return {
    unit: found,
    departmentId: department === null ? null : departmentIds[department % departmentIds.length],
  };
}

/** The rows of them, each a person of their own. */
export async function addStaff(
  knex: Knex,
  staff: readonly Staff[],
  units: readonly StaffedUnit[],
): Promise<void> {
  const rows = staff.map((each) => ({ ...each, ...placeOf(each, units), id: randomUUID() }));
  await knex('person').insert(
    rows.map(({ id, document }) => ({ id, sex: document?.sex ?? null, born_on: document?.bornOn ?? null })),
  );
  await knex('membership').insert(
    rows.map(({ id, unit, departmentId }) => ({
      ...{ id, person_id: id, institution_id: unit.id, internal_department_id: departmentId ?? null },
    })),
  );
  await knex('roster_entry').insert(
    rows.map(({ id, unit, roster, hasLeft, retired }) => ({
      ...{ person_id: id, institution_id: unit.id, membership_id: id, roster },
      ...{ name: '测示例', name_normalised: '测示例', entered_by: 'review' },
      post_before_retirement: roster === 'retired' ? (retired?.post ?? null) : null,
      is_honoured_retirement: roster === 'retired' ? (retired?.isHonoured ?? null) : null,
      left_at: hasLeft ? new Date() : null,
      left_how: hasLeft ? 'removed' : null,
      left_on: hasLeft ? new Date() : null,
    })),
  );
  const told = rows.flatMap(({ id, details }) => (details ? [{ id, details }] : []));
  if (told.length > 0)
    await knex('personal_details').insert(
      told.map(({ id, details }) => ({
        ...{ person_id: id, identity_type: details.identityType, nationality: details.nationality },
        ...{ ethnicity: details.ethnicity ?? null, political_status: details.politicalStatus ?? null },
        ...{ education: details.education, degree: details.degree, title: details.title ?? null },
        ...{ post: details.post ?? null, establishment: details.establishment ?? null },
        ...{ version: 1, saved_by: id, saved_at: new Date() },
      })),
    );
}
