import type { FaceCheckView } from '../../contracts/face-check';
import {
  failuresAllowed,
  faceCheckActionsOf,
  faceCheckWaysOf,
  phoneProvesFrom,
} from '../../domain/face-check';
import {
  faceCheckExpirySentences,
  faceCheckSentences,
  failuresLeftSentence,
  phoneTooNewSentence,
  reviewRefusedSentence,
} from '../../domain/face-check-sentences';
import { reviewCodeOf } from '../../domain/face-check-review';
import { maskDocumentNumber, maskPhone } from '../../domain/mask';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { hasAccepted } from '../consent/accepted';
import { consentVersions } from '../consent/documents';
import type { Services } from '../services';
import { type EndedTryRow, type FaceCheckRow, findLastTry, getFaceCheckRow } from './face-check-rows';

/** The check as the person who is asked sees it. */
export async function viewFaceCheck(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  id: string,
  personId: string,
): Promise<FaceCheckView> {
  const [row, last, isAccepted] = await Promise.all([
    getFaceCheckRow(database, id),
    findLastTry(database, id),
    hasAccepted(database, personId, 'face'),
  ]);
  const { state, is_at_provider: isAtProvider, phone_enc: phone, review_reason_enc: reason } = row;
  const ways = faceCheckWaysOf(row.purpose, row.document_type);
  const left = state === 'failed' ? 0 : Math.max(0, failuresAllowed - row.failures);
  const lastTry = last ? { way: last.way, outcome: last.outcome, message: sentenceOf(last, left) } : null;
  return {
    id,
    purpose: row.purpose,
    state,
    way: row.way,
    ways,
    documentType: row.document_type,
    documentNumberMasked: maskDocumentNumber(encryption.decryptText(row.document_number_enc)),
    expiresAt: row.expires_at.toISOString(),
    now: row.now.toISOString(),
    failuresLeft: left,
    isAtProvider,
    consent: { version: consentVersions.face, isAccepted },
    phone: phone && {
      masked: maskPhone(encryption.decryptText(phone)),
      isProven: row.phone_proven_at !== null,
      tooNew: phoneTooNew(row),
    },
    lastTry,
    review: openReviewOf(row),
    reviewCode: reviewCodeOf(id),
    endMessage: reason
      ? reviewRefusedSentence(encryption.decryptText(reason))
      : endMessageOf(row, lastTry?.message),
    availableActions: faceCheckActionsOf({ state, ways, isAtProvider }, 'person'),
  };
}

/** Why the account's phone can't prove anything yet, and what to do; null where it can. */
export function phoneTooNew({
  purpose,
  document_type: documentType,
  phone_bound_at: boundAt,
  verified_at: verifiedAt,
  now,
}: FaceCheckRow): string | null {
  const from = boundAt && phoneProvesFrom(boundAt, verifiedAt);
  if (!from || from <= now) return null;
  return phoneTooNewSentence(shanghaiMinute(from), faceCheckWaysOf(purpose, documentType).includes('face'));
}

const openReviewOf = ({
  state,
  review_requested_at: requestedAt,
  review_ends_at: endsAt,
}: FaceCheckRow): FaceCheckView['review'] =>
  state === 'reviewing' && requestedAt && endsAt
    ? { requestedAt: requestedAt.toISOString(), endsAt: endsAt.toISOString() }
    : null;

function endMessageOf(
  { state, expired_because: reason, review_outcome: review }: FaceCheckRow,
  lastTry = '',
): string | null {
  if (state === 'failed' && review === 'void')
    return `${faceCheckSentences['identity-changed']}${failuresLeftSentence(0)}`;
  if (state === 'failed') return lastTry;
  return state === 'expired' ? faceCheckExpirySentences[reason ?? 'time-over'] : null;
}

/** What is told of a try, with what follows a failed one. */
export function sentenceOf({ outcome, reason }: Omit<EndedTryRow, 'way'>, left: number): string {
  const sentence = reason ? faceCheckSentences[reason] : '';
  switch (outcome) {
    case 'passed':
      return '已确认本人。';
    case 'failed':
      return `${sentence}${failuresLeftSentence(left)}`;
    case 'not-counted':
      return sentence;
  }
}
