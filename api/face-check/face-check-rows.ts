import type { Knex } from 'knex';
import type {
  FaceCheckFailure,
  FaceCheckNotCounted,
  FaceCheckOutcome,
  FaceCheckPurpose,
  FaceCheckReviewState,
  FaceCheckState,
  FaceCheckTryWay,
  FaceCheckWay,
} from '../../contracts/face-check-states';
import type { DocumentType } from '../../contracts/identity-states';
import type { FaceCheckEvents } from '../../domain/process-events';

export interface FaceCheckRow {
  id: string;
  purpose: FaceCheckPurpose;
  state: FaceCheckState;
  way: FaceCheckWay | null;
  phone_proven_at: Date | null;
  expires_at: Date;
  now: Date;
  document_type: DocumentType;
  document_number_enc: Buffer;
  phone_enc: Buffer | null;
  phone_bound_at: Date | null;
  verified_at: Date | null;
  failures: number;
  is_at_provider: boolean;
  expired_because: FaceCheckEvents['face-check.expired']['reason'] | null;
  review_requested_at: Date | null;
  review_ends_at: Date | null;
  review_outcome: FaceCheckReviewState | null;
  review_reason_enc: Buffer | null;
}

/** The check, with the document that it is compared with and the phone of who is asked. */
export async function getFaceCheckRow(database: Knex, id: string): Promise<FaceCheckRow> {
  const { rows } = await database.raw<{ rows: FaceCheckRow[] }>(
    `select c.id, c.purpose, c.state, c.way, c.phone_proven_at, c.expires_at, now() as now,
            subject.document_type, subject.document_number_enc, person.phone_enc,
            person.phone_bound_at, person.verified_at,
            (select count(*)::int from face_check_try where check_id = c.id and outcome = 'failed') as failures,
            exists (select from face_check_try
                     where check_id = c.id and way = 'face' and outcome is null and token_enc is not null)
              and c.state = 'waiting' as is_at_provider,
            (select detail->>'reason' from process_event
              where process_id = 'face/' || c.id and type = 'face-check.expired') as expired_because,
            review.requested_at as review_requested_at, review.ends_at as review_ends_at,
            review.outcome as review_outcome, review.reason_enc as review_reason_enc
       from face_check c
       join person on person.id = c.person_id
       join person subject on subject.id = c.subject_id
       left join lateral (
         select requested_at, ends_at, outcome, reason_enc from face_check_review
          where check_id = c.id
          order by requested_at desc limit 1) review on true
      where c.id = ?`,
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error('unreachable: the relation has found the check');
  return row;
}

export interface EndedTryRow {
  way: FaceCheckTryWay;
  outcome: FaceCheckOutcome;
  reason: FaceCheckFailure | FaceCheckNotCounted | null;
}

export async function findLastTry(database: Knex, id: string): Promise<EndedTryRow | undefined> {
  return await database('face_check_try')
    .where({ check_id: id })
    .whereNotNull('outcome')
    .orderBy('ended_at', 'desc')
    .first<EndedTryRow | undefined>('way', 'outcome', 'reason');
}

export interface FaceSessionRow {
  token_enc: Buffer;
  url_enc: Buffer;
  expires_at: Date;
}

/** The session at the provider that the person may go on with. */
export async function findSession(database: Knex, id: string): Promise<FaceSessionRow | undefined> {
  return await database('face_check_try as t')
    .join('face_check as c', 'c.id', 't.check_id')
    .where({ 't.check_id': id, 't.way': 'face', 't.outcome': null, 'c.state': 'waiting' })
    .whereNotNull('t.url_enc')
    .first<FaceSessionRow | undefined>('t.token_enc', 't.url_enc', 'c.expires_at');
}
