import type { IdentityReviewSummary } from '../../contracts/identity';
import { type DocumentType, type IdentityState, documentTypeWords } from '../../contracts/identity-states';
import { maskDocumentNumber } from '../../domain/mask';
import { workingDaysSince } from '../../domain/working-days';
import type { Encryption } from '../../runtime/encryption';

export interface ReviewRow {
  id: string;
  process_id: string;
  person_id: string;
  document_type: DocumentType;
  name_enc: Buffer;
  document_number_enc: Buffer;
  requested_at: Date;
  ends_at: Date;
  outcome: ReviewOutcome | null;
  reason_enc: Buffer | null;
  ended_at: Date | null;
}

type ReviewOutcome = 'passed' | 'refused' | 'withdrawn' | 'expired';

/** How a review that ended so left the person. */
const stateAfter = {
  passed: 'verified',
  refused: 'failed',
  withdrawn: 'unverified',
  expired: 'unverified',
} as const satisfies Record<ReviewOutcome, IdentityState>;

export const stateOfReview = (outcome: ReviewOutcome | null): IdentityState =>
  outcome ? stateAfter[outcome] : 'pending';

/** The outcomes that a state stands for; none while it is pending. */
export const outcomesOf = (state: IdentityState): string[] =>
  Object.entries(stateAfter).flatMap(([outcome, after]) => (after === state ? [outcome] : []));

/** A line of the queue: the number masked, the wait in working days. */
export function toSummary(row: ReviewRow, encryption: Encryption): IdentityReviewSummary {
  return {
    id: row.id,
    personName: encryption.decryptText(row.name_enc),
    documentTypeName: documentTypeWords[row.document_type],
    documentNumberMasked: maskDocumentNumber(encryption.decryptText(row.document_number_enc)),
    state: stateOfReview(row.outcome),
    requestedAt: row.requested_at.toISOString(),
    workingDays: workingDaysSince(row.requested_at, row.ended_at ?? new Date()),
  };
}
