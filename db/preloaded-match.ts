import type { Knex } from 'knex';
import type { Post } from '../contracts/personal-details-choices';
import type { Roster } from '../contracts/roster-states';
import { normaliseInstitutionName } from '../domain/institution-name';
import { sameName } from '../domain/person-name';
import { besideEachOther, oneAtATime } from './one-at-a-time';

/** The unused row of a unit's lists with a person's document. */
export interface PreloadedRow {
  readonly id: string;
  readonly name: string;
  readonly roster: Roster;
  readonly internalDepartment: string | null;
  readonly post: Post | null;
}

const turn = (institutionId: string): string => `preloaded-lists:${institutionId}`;

/** Bindings of one unit run beside each other; none beside a change of its lists: either finds what the other has committed. */
export const bindBesideLists = (trx: Knex.Transaction, institutionId: string): Promise<void> =>
  besideEachOther(trx, turn(institutionId));

/** After the rows are there and before those who wait are looked for. Held until the commit. */
export const changeLists = (trx: Knex.Transaction, institutionId: string): Promise<void> =>
  oneAtATime(trx, turn(institutionId));

/**
 * The unused row with this document, held until the commit. One that somebody changes at this moment is passed over: who changes
 * it then looks for those who wait, and waits for nobody who holds it.
 */
export async function findRow(
  trx: Knex.Transaction,
  institutionId: string,
  documentIndex: Buffer,
): Promise<PreloadedRow | undefined> {
  return await trx('preloaded_row')
    .where({ institution_id: institutionId, document_number_index: documentIndex })
    .whereNull('used_at')
    .forNoKeyUpdate()
    .skipLocked()
    .first<PreloadedRow | undefined>(
      'id',
      'name',
      'roster',
      'internal_department as internalDepartment',
      'post',
    );
}

/** Whether the row is this person's: the number is the same, and the name after normalising (R-I2). */
export const isTheirs = (row: Pick<PreloadedRow, 'name'>, person: { readonly name: string }): boolean =>
  sameName(row.name, person.name);

/** The row is used by this membership, which gets its internal department where the person chose none and the unit has it. */
export async function useRow(
  trx: Knex.Transaction,
  { id, internalDepartment }: Pick<PreloadedRow, 'id' | 'internalDepartment'>,
  { membershipId, institutionId }: { readonly membershipId: string; readonly institutionId: string },
): Promise<void> {
  await trx('preloaded_row')
    .where({ id })
    .update({ used_by_membership_id: membershipId, used_at: trx.fn.now() });
  if (internalDepartment === null) return;
  const department = trx('internal_department')
    .where({ institution_id: institutionId, name_normalised: normaliseInstitutionName(internalDepartment) })
    .whereNull('retired_at')
    .limit(1)
    .select('id');
  await trx('membership')
    .where({ id: membershipId, internal_department_id: null })
    .update({ internal_department_id: department });
}
