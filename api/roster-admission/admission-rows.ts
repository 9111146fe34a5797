import type { Knex } from 'knex';
import type { DocumentType } from '../../contracts/identity-states';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import type { AdmissionItem } from '../../contracts/roster-admission';
import type { AdmissionState } from '../../contracts/roster-admission-states';
import type { Roster } from '../../contracts/roster-states';
import { withoutDeleted } from '../../db/delete-entry';
import { institutionsKeptBy } from '../../db/staff-keeper';
import { maskDocumentNumber, maskName } from '../../domain/mask';
import { workingDaysSince } from '../../domain/working-days';
import type { Encryption } from '../../runtime/encryption';

export interface ItemRow {
  id: string;
  /** As the unit has it; none of who has left without having been in its roster. */
  name: string | null;
  verified_name: string | null;
  document_type: DocumentType | null;
  document_number_enc: Buffer | null;
  institution_id: string;
  institution_name: string;
  institution_kind: InstitutionKind;
  internal_department: string | null;
  is_flagged: boolean;
  state: AdmissionState;
  submitted_at: Date;
  decided_at: Date | null;
}

export interface DetailRow extends ItemRow {
  phone_enc: Buffer | null;
  listed_id: string | null;
  listed_name: string | null;
  listed_roster: Roster | null;
  reason_enc: Buffer | null;
  internal_department_id: string | null;
}

/** Admissions that a unit decides, its own and its village clinics', with the person, their membership and the row for which they are flagged. */
export const admissions = (database: Knex, unitId: string): Knex.QueryBuilder =>
  database('roster_admission as r')
    .join('person', 'person.id', 'r.person_id')
    .join('membership', 'membership.id', 'r.membership_id')
    .join('institution as unit', 'unit.id', 'r.institution_id')
    .leftJoin('roster_entry as entry', 'entry.membership_id', 'r.membership_id')
    .leftJoin('internal_department as department', 'department.id', 'membership.internal_department_id')
    .leftJoin('preloaded_row as listed', 'listed.id', 'r.preloaded_row_id')
    .whereRaw(withoutDeleted)
    .whereIn('r.institution_id', institutionsKeptBy(database, unitId));

/** What the platform knows of the person today is nothing to a unit that they have left: it has its roster's name, if any. */
export const shownName = `case when membership.ended_at is null then person.name else entry.name end`;
/** The number as in the rosters, which have those who have left as well. */
export const isNumberShown = `(membership.ended_at is null or entry.id is not null)`;

export const itemColumns = (database: Knex) => [
  ...['r.membership_id as id', 'person.name as verified_name', 'person.document_type'],
  database.raw(`${shownName} as name`),
  database.raw(`case when ${isNumberShown} then person.document_number_enc end as document_number_enc`),
  ...['department.name as internal_department', 'r.state', 'r.submitted_at', 'r.decided_at'],
  database.raw('r.preloaded_row_id is not null as is_flagged'),
  ...['unit.id as institution_id', 'unit.name as institution_name', 'unit.kind as institution_kind'],
];

export const detailColumns = (database: Knex) => [
  ...itemColumns(database),
  database.raw('case when membership.ended_at is null then person.phone_enc end as phone_enc'),
  ...[
    'listed.id as listed_id',
    'listed.name as listed_name',
    'listed.roster as listed_roster',
    'r.reason_enc',
  ],
  'membership.internal_department_id',
];

export const toItem = (
  { document_number_enc: number, ...row }: ItemRow,
  encryption: Encryption,
): AdmissionItem => ({
  id: row.id,
  personName: row.name ?? maskName(row.verified_name ?? ''),
  documentType: row.document_type,
  documentNumberMasked: number ? maskDocumentNumber(encryption.decryptText(number)) : '',
  institution: { id: row.institution_id, name: row.institution_name, kind: row.institution_kind },
  internalDepartment: row.internal_department,
  isFlagged: row.is_flagged,
  state: row.state,
  workingDays: workingDaysSince(row.submitted_at, row.decided_at ?? new Date()),
  submittedAt: row.submitted_at.toISOString(),
});
