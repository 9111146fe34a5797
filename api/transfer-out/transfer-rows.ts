import type { Knex } from 'knex';
import type { DocumentType } from '../../contracts/identity-states';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import type { TransferItem } from '../../contracts/transfer-out';
import type { TransferState } from '../../contracts/transfer-out-states';
import { institutionsKeptBy } from '../../db/staff-keeper';
import { maskDocumentNumber } from '../../domain/mask';
import { workingDaysSince } from '../../domain/working-days';
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
  state: TransferState;
  submitted_at: Date;
  decided_at: Date | null;
}

export interface DetailRow extends ItemRow {
  person_id: string;
  round: number;
  reason_enc: Buffer;
  opinion_enc: Buffer | null;
  phone_enc: Buffer | null;
  entered_at: Date;
  left_at: Date | null;
}

/** What was asked of a unit and of its village clinics, with the person and their entry. */
export const transfers = (database: Knex, unitId: string): Knex.QueryBuilder =>
  database('transfer_request as r')
    .join('person', 'person.id', 'r.person_id')
    .join('roster_entry as entry', 'entry.membership_id', 'r.membership_id')
    .join('membership', 'membership.id', 'r.membership_id')
    .join('institution as unit', 'unit.id', 'r.institution_id')
    .leftJoin('internal_department as department', 'department.id', 'membership.internal_department_id')
    .whereIn('r.institution_id', institutionsKeptBy(database, unitId));

export const itemColumns = [
  ...['r.membership_id as id', 'entry.name', 'person.document_type', 'person.document_number_enc'],
  ...['department.name as internal_department', 'r.state', 'r.submitted_at', 'r.decided_at'],
  ...['unit.id as institution_id', 'unit.name as institution_name', 'unit.kind as institution_kind'],
];

export const detailColumns = [
  ...itemColumns,
  ...['r.person_id', 'r.round', 'r.reason_enc', 'r.opinion_enc', 'person.phone_enc', 'entry.entered_at'],
  'entry.left_at',
];

export const toItem = (
  { document_number_enc: number, ...row }: ItemRow,
  encryption: Encryption,
): TransferItem => ({
  id: row.id,
  name: row.name,
  documentType: row.document_type,
  documentNumberMasked: number ? maskDocumentNumber(encryption.decryptText(number)) : '',
  institution: { id: row.institution_id, name: row.institution_name, kind: row.institution_kind },
  internalDepartment: row.internal_department,
  state: row.state,
  workingDays: workingDaysSince(row.submitted_at, row.decided_at ?? new Date()),
  submittedAt: row.submitted_at.toISOString(),
});
