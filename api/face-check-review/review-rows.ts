import type { Knex } from 'knex';
import type { FaceCheckReviewSummary } from '../../contracts/face-check-review';
import {
  faceCheckPurposeWords,
  type FaceCheckPurpose,
  type FaceCheckReviewState,
} from '../../contracts/face-check-states';
import { type DocumentType, documentTypeWords } from '../../contracts/identity-states';
import { maskDocumentNumber } from '../../domain/mask';
import { workingDaysSince } from '../../domain/working-days';
import type { Encryption } from '../../runtime/encryption';

export interface CheckReviewRow {
  id: string;
  check_id: string;
  purpose: FaceCheckPurpose;
  name: string;
  document_type: DocumentType;
  document_number_enc: Buffer;
  institution_name: string | null;
  business_name: string | null;
  requested_at: Date;
  ends_at: Date;
  outcome: Exclude<FaceCheckReviewState, 'pending'> | null;
  reason_enc: Buffer | null;
  ended_at: Date | null;
}

/** The reviews with what each is for: the asking process's row says of which unit and business it is. */
export const checkReviews = (database: Knex): Knex.QueryBuilder =>
  database('face_check_review as review')
    .join('face_check as c', 'c.id', 'review.check_id')
    .join('person as subject', 'subject.id', 'c.subject_id')
    .leftJoin('process as asker', 'asker.id', 'c.asked_by')
    .leftJoin('institution as unit', 'unit.id', 'asker.institution_id')
    .leftJoin('business', 'business.code', 'asker.business_code');

export const checkReviewColumns = [
  'review.*',
  'c.purpose',
  'subject.name',
  'subject.document_type',
  'subject.document_number_enc',
  'unit.name as institution_name',
  'business.name as business_name',
];

/** A line of the queue: the number masked, the wait in working days. */
export function toSummary(row: CheckReviewRow, encryption: Encryption): FaceCheckReviewSummary {
  return {
    id: row.id,
    personName: row.name,
    documentTypeName: documentTypeWords[row.document_type],
    documentNumberMasked: maskDocumentNumber(encryption.decryptText(row.document_number_enc)),
    purposeName: faceCheckPurposeWords[row.purpose],
    institutionName: row.institution_name,
    businessName: row.business_name,
    state: row.outcome ?? 'pending',
    requestedAt: row.requested_at.toISOString(),
    workingDays: workingDaysSince(row.requested_at, row.ended_at ?? new Date()),
  };
}
