import type { Knex } from 'knex';
import { institutionsKeptBy } from '../../db/staff-keeper';
import type { Relation } from '../relation';
import type { RoleSession } from '../session/current-session';

/**
 * The entries (`entry`) of who has not left, with the unit (`unit`) that they are in: of a unit's own rosters, and of those of
 * its village clinics, whose staff it runs (R-J1).
 */
const ofUnit = (database: Knex, own: string | null): Knex.QueryBuilder =>
  database('roster_entry as entry')
    .join('institution as unit', 'unit.id', 'entry.institution_id')
    .whereNull('entry.left_at')
    .whereIn('unit.id', institutionsKeptBy(database, own));

/** Whether the active role's unit runs the rosters that the entry is in: in service or retired, and not left (R-I7). */
export const staffIsOfUnit: Relation = async (database, { role }, { id = '' }) => {
  if (role?.role !== 'hr-account') return false;
  const row = await ofUnit(database, role.institutionId)
    .where('entry.id', id)
    .first<object | undefined>('entry.id');
  return row !== undefined;
};

/** Somebody in a roster, as the unit's HR account reaches them. */
export interface StaffMember {
  readonly entryId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly institutionId: string;
  readonly institutionName: string;
  /** The roster's own. */
  readonly name: string;
  readonly enteredAt: Date;
}

/** Them, as long as they are in a roster that the role's unit runs. */
export async function findStaffMember(
  database: Knex,
  { role }: RoleSession,
  entryId: string,
): Promise<StaffMember | undefined> {
  return await selected(ofUnit(database, role.institutionId).where('entry.id', entryId));
}

/** The same, held until the commit: who leaves meanwhile leaves before the change or after it. */
export async function holdStaffMember(
  trx: Knex.Transaction,
  { role }: RoleSession,
  entryId: string,
): Promise<StaffMember | undefined> {
  return await selected(ofUnit(trx, role.institutionId).where('entry.id', entryId).forShare('entry'));
}

const selected = async (query: Knex.QueryBuilder): Promise<StaffMember | undefined> =>
  await query.first<StaffMember | undefined>(
    'entry.id as entryId',
    'entry.person_id as personId',
    'entry.membership_id as membershipId',
    'entry.institution_id as institutionId',
    'unit.name as institutionName',
    'entry.name',
    'entry.entered_at as enteredAt',
  );
