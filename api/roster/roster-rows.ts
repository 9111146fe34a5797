import type { Knex } from 'knex';
import type { DocumentType } from '../../contracts/identity-states';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import type { RosterItem } from '../../contracts/roster';
import type { Post } from '../../contracts/personal-details-choices';
import type { RosterEntryWay, RosterLeaving, Roster } from '../../contracts/roster-states';
import { institutionsKeptBy } from '../../db/staff-keeper';
import { maskDocumentNumber } from '../../domain/mask';
import { rosterActionsOf } from '../../domain/roster';
import type { Encryption } from '../../runtime/encryption';

export interface ItemRow {
  id: string;
  name: string;
  document_type: DocumentType | null;
  document_number_enc: Buffer | null;
  institution_id: string;
  institution_name: string;
  institution_kind: InstitutionKind;
  internal_department: string | null;
  roster: Roster;
  entered_at: Date;
  entered_by: RosterEntryWay;
  may_query_since: Date | null;
  retired_on: string | null;
  post_before_retirement: Post | null;
  is_honoured_retirement: boolean | null;
  left_how: RosterLeaving | null;
  left_at: Date | null;
  left_on: string | null;
}

/**
 * Entries that a unit keeps, its own and its village clinics', now and before, with the person, their membership and their department.
 * Each entry has one of each: as left joins PostgreSQL leaves out those that nothing is asked of, and a total goes through no table of
 * the whole province.
 */
export const entries = (database: Knex, unitId: string): Knex.QueryBuilder =>
  database('roster_entry as entry')
    .leftJoin('person', 'person.id', 'entry.person_id')
    .leftJoin('membership', 'membership.id', 'entry.membership_id')
    .leftJoin('institution as unit', 'unit.id', 'entry.institution_id')
    .leftJoin('internal_department as department', 'department.id', 'membership.internal_department_id')
    .whereNull('entry.deleted_at')
    .whereIn('entry.institution_id', institutionsKeptBy(database, unitId));

export const itemColumns = (database: Knex) => [
  ...['entry.id', 'entry.name', 'person.document_type', 'person.document_number_enc'],
  ...['department.name as internal_department', 'entry.roster', 'entry.entered_at', 'entry.entered_by'],
  ...['entry.may_query_since', 'entry.post_before_retirement', 'entry.is_honoured_retirement'],
  ...['entry.left_how', 'entry.left_at'],
  ...['unit.id as institution_id', 'unit.name as institution_name', 'unit.kind as institution_kind'],
  database.raw('entry.retired_on::text as retired_on'),
  database.raw('entry.left_on::text as left_on'),
];

/** As the unit `unitId` sees it. */
export function toItem(row: ItemRow, encryption: Encryption, unitId: string): RosterItem {
  const { document_number_enc: number, left_how: leftHow, roster } = row;
  const place = leftHow ? 'left' : roster;
  return {
    id: row.id,
    name: row.name,
    documentType: row.document_type,
    documentNumberMasked: number ? maskDocumentNumber(encryption.decryptText(number)) : '',
    institution: { id: row.institution_id, name: row.institution_name, kind: row.institution_kind },
    internalDepartment: row.internal_department,
    place,
    enteredAt: row.entered_at.toISOString(),
    enteredBy: row.entered_by,
    mayQuerySince: row.may_query_since?.toISOString() ?? null,
    retiredOn: row.retired_on,
    postBeforeRetirement: row.post_before_retirement,
    isHonouredRetirement: row.is_honoured_retirement,
    leftHow,
    leftAt: row.left_at?.toISOString() ?? null,
    leftOn: row.left_on,
    availableActions: [
      ...rosterActionsOf(place, { kind: row.institution_kind, isOwn: row.institution_id === unitId }),
    ],
  };
}
