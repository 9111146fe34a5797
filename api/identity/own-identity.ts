import type { Knex } from 'knex';
import type { OwnIdentity } from '../../contracts/identity';
import type { DocumentType, FailedReason, IdentityState } from '../../contracts/identity-states';
import { findRenewalDue } from '../../db/verification-renewal';
import { verdictSentences } from '../../domain/card-verdict';
import { identityActionsOf } from '../../domain/identity-verification';
import { lockEndsAt, triesADay } from '../../domain/identity-tries';
import { maskDocumentNumber } from '../../domain/mask';
import type { Services } from '../services';
import { countFailures } from './lock';

interface PersonRow {
  identity_state: IdentityState;
  name: string | null;
  document_type: DocumentType | null;
  document_number_enc: Buffer | null;
}

interface ReviewRow {
  requested_at: Date;
  ends_at: Date;
  ended_at: Date | null;
  outcome: string | null;
  reason_enc: Buffer | null;
  name_enc: Buffer;
  document_type: DocumentType;
  document_number_enc: Buffer;
}

interface AttemptRow {
  process_id: string;
  outcome: string | null;
  reason: FailedReason | null;
  ended_at: Date | null;
}

/** Where the person's own verification stands, and what they may do now. */
export async function viewOwnIdentity(services: Services, personId: string): Promise<OwnIdentity> {
  const { database, encryption } = services;
  const [person, review, attempt, renewal] = await Promise.all([
    database('person').where({ id: personId }).first<PersonRow>(),
    latest<ReviewRow>(database, 'identity_review', 'requested_at', personId),
    latest<AttemptRow>(database, 'identity_attempt', 'began_at', personId),
    findRenewalDue(database, personId),
  ]);
  const { document, account } = await countFailures(database, attempt?.process_id ?? '', personId);
  const triesLeft = Math.max(0, triesADay - Math.max(document, account));
  const state = person.identity_state;
  const pending = state === 'pending' ? review : undefined;
  const number = pending?.document_number_enc ?? person.document_number_enc;
  return {
    state,
    way: wayOf(state, review, attempt),
    name: pending ? encryption.decryptText(pending.name_enc) : person.name,
    documentType: pending?.document_type ?? person.document_type,
    documentNumberMasked: number && maskDocumentNumber(encryption.decryptText(number)),
    triesLeft,
    lockedUntil: triesLeft === 0 ? lockEndsAt(new Date()).toISOString() : null,
    pendingSince: pending?.requested_at.toISOString() ?? null,
    endsAt: pending?.ends_at.toISOString() ?? null,
    lastRefusal: state === 'failed' ? lastRefusal(services, review, attempt) : null,
    renewalFor: renewal?.institution ?? null,
    availableActions: identityActionsOf(
      { state, locked: triesLeft === 0, renewalDue: renewal !== undefined },
      'holder',
    ),
  };
}

async function latest<Row extends object>(
  database: Knex,
  table: string,
  by: string,
  personId: string,
): Promise<Row | undefined> {
  return await database(table).where({ person_id: personId }).orderBy(by, 'desc').first<Row | undefined>();
}

function wayOf(
  state: IdentityState,
  review: ReviewRow | undefined,
  attempt: AttemptRow | undefined,
): OwnIdentity['way'] {
  if (state === 'pending') return 'manual';
  if (state !== 'verified') return null;
  if (review?.outcome === 'passed') return 'manual';
  return attempt?.outcome === 'passed' ? 'automatic' : null;
}

/** Why it came to 认证失败: the reviewer's reason or the last failed try, whichever was later. */
function lastRefusal(
  { encryption }: Services,
  review: ReviewRow | undefined,
  attempt: AttemptRow | undefined,
): OwnIdentity['lastRefusal'] {
  const reviewEnd = review?.outcome === 'refused' ? review.ended_at : null;
  const attemptEnd = attempt?.outcome === 'failed' ? attempt.ended_at : null;
  if (review?.reason_enc && reviewEnd && (!attemptEnd || reviewEnd > attemptEnd))
    return { at: reviewEnd.toISOString(), reason: encryption.decryptText(review.reason_enc) };
  if (attempt?.reason && attemptEnd)
    return { at: attemptEnd.toISOString(), reason: verdictSentences[attempt.reason] };
  return null;
}
