import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { makeInstitution } from './give-role';
import type { StaffedUnit } from './random-staff';

/** A unit with two internal departments. */
export interface TestUnit extends StaffedUnit {
  /** The direct subordinate of the top that it is or is under; null: the top itself. */
  readonly under: string | null;
}

/** A top with two subordinates, one of which has a clinic, each with two internal departments. */
export async function addUnits(knex: Knex): Promise<[TestUnit, ...TestUnit[]]> {
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
