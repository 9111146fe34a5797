import type { Knex } from 'knex';
import type { DocumentType } from '../../contracts/identity-states';
import type { RosterItem } from '../../contracts/roster';
import type { RosterEntryWay, RosterLeaving, Roster } from '../../contracts/roster-states';
import type { Post } from '../../contracts/personal-details-choices';
import { maskDocumentNumber } from '../../domain/mask';
import { rosterActionsOf } from '../../domain/roster';
import type { Encryption } from '../../runtime/encryption';

export interface ItemRow {
  id: string;
  name: string;
  document_type: DocumentType | null;
  document_number_enc: Buffer | null;
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

/** Entries of a unit, now and before, with the person, their membership and their department. */
export const entries = (database: Knex, institutionId: string): Knex.QueryBuilder =>
  database('roster_entry as entry')
    .join('person', 'person.id', 'entry.person_id')
    .join('membership', 'membership.id', 'entry.membership_id')
    .leftJoin('internal_department as department', 'department.id', 'membership.internal_department_id')
    .where('entry.institution_id', institutionId);

export const itemColumns = (database: Knex) => [
  ...['entry.id', 'entry.name', 'person.document_type', 'person.document_number_enc'],
  ...['department.name as internal_department', 'entry.roster', 'entry.entered_at', 'entry.entered_by'],
  ...['entry.may_query_since', 'entry.post_before_retirement', 'entry.is_honoured_retirement'],
  ...['entry.left_how', 'entry.left_at'],
  database.raw('entry.retired_on::text as retired_on'),
  database.raw('entry.left_on::text as left_on'),
];

export function toItem(row: ItemRow, encryption: Encryption): RosterItem {
  const { document_number_enc: number, left_how: leftHow, roster } = row;
  const place = leftHow ? 'left' : roster;
  return {
    id: row.id,
    name: row.name,
    documentType: row.document_type,
    documentNumberMasked: number ? maskDocumentNumber(encryption.decryptText(number)) : '',
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
    availableActions: [...rosterActionsOf(place)],
  };
}
