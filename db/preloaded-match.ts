import type { Knex } from 'knex';
import type { Post } from '../contracts/personal-details-choices';
import type { Roster } from '../contracts/roster-states';
import { sameName } from '../domain/person-name';
import type { Bound } from './enter-roster';
import { findDepartmentByName, moveToDepartment } from './internal-department';
import { oneAtATime } from './one-at-a-time';

/** The unused row of a unit's lists with a person's document. */
export interface PreloadedRow {
  readonly id: string;
  readonly name: string;
  readonly roster: Roster;
  readonly internalDepartment: string | null;
  /** Who has typed or imported it for the unit. */
  readonly createdBy: string;
  readonly post: Post | null;
}

/** What changes a unit's lists, or looks into them for somebody, is one turn. */
export const listsTurn = (institutionId: string): string => `preloaded-lists:${institutionId}`;

/**
 * Bindings to a unit and changes of its lists come one after the other, so that either finds what the other has committed: to be
 * taken before any row of the lists. Held until the commit.
 */
export const changeLists = (trx: Knex.Transaction, institutionId: string): Promise<void> =>
  oneAtATime(trx, listsTurn(institutionId));

/** The unused row with this document, held until the commit. */
export async function findRow(
  trx: Knex.Transaction,
  institutionId: string,
  documentIndex: Buffer,
): Promise<PreloadedRow | undefined> {
  return await trx('preloaded_row')
    .where({ institution_id: institutionId, document_number_index: documentIndex })
    .whereNull('used_at')
    .forNoKeyUpdate()
    .first<PreloadedRow | undefined>(
      'id',
      'name',
      'roster',
      'internal_department as internalDepartment',
      'created_by as createdBy',
      'post',
    );
}

/** Whether the row is this person's: the number is the same, and the name after normalising (R-I2). */
export const isTheirs = (row: Pick<PreloadedRow, 'name'>, person: { readonly name: string }): boolean =>
  sameName(row.name, person.name);

/**
 * The row is used by this membership, which gets its internal department where the person chose none and the unit has it: a change
 * by whoever has put them into the list (R-I7).
 */
export async function useRow(
  trx: Knex.Transaction,
  { id, internalDepartment, createdBy }: PreloadedRow,
  { membershipId, institutionId }: Bound,
): Promise<void> {
  await trx('preloaded_row')
    .where({ id })
    .update({ used_by_membership_id: membershipId, used_at: trx.fn.now() });
  if (internalDepartment === null) return;
  const chosen = await trx('membership')
    .where({ id: membershipId })
    .first<{ departmentId: string | null }>('internal_department_id as departmentId');
  if (chosen.departmentId !== null) return;
  const departmentId = await findDepartmentByName(trx, institutionId, internalDepartment);
  if (departmentId)
    await moveToDepartment(trx, membershipId, departmentId, { personId: createdBy, institutionId });
}
