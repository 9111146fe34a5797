import type { Knex } from 'knex';
import type { FaceCheckPurpose, FaceCheckState } from '../contracts/face-check-states';
import type { DocumentType, IdentityState } from '../contracts/identity-states';
import { faceCheckExpiresAtMs, faceCheckWaysOf } from '../domain/face-check';
import { refusal } from './refusal';

export interface NewFaceCheck {
  /** Derived from the message that leads to it, or made by the workflow: the same however often the transition runs. */
  readonly id: string;
  /** Who is asked. */
  readonly personId: string;
  readonly purpose: FaceCheckPurpose;
  /** The process that will wait for it (`runFaceCheck`). */
  readonly askedBy: string;
  readonly nowMs: number;
  /** Whose verified identity it is, where that is not the person's own: a lost account's (R-B7). */
  readonly subjectId?: string;
}

/**
 * Asks for a face check (R-B8), in the transition of the process that will wait for it. Refuses with `not-verified` where
 * there is no verified identity, and with `not-allowed-now` where a lost account's document leaves no way at all.
 */
export async function insertFaceCheck(
  trx: Knex.Transaction,
  { id, personId, purpose, askedBy, nowMs, subjectId = personId }: NewFaceCheck,
): Promise<void> {
  const subject = await trx('person')
    .where({ id: subjectId })
    .forShare()
    .first<{ identity_state: IdentityState; document_type: DocumentType } | undefined>(
      'identity_state',
      'document_type',
    );
  if (subject?.identity_state !== 'verified')
    throw refusal('not-verified', { sentence: '请先完成实名认证，再进行此操作。' });
  if (faceCheckWaysOf(purpose, subject.document_type).length === 0)
    throw refusal('not-allowed-now', {
      sentence: '该账号认证的证件不支持人脸识别，请申请人工审核找回。',
    });
  await trx('face_check').insert({
    id,
    person_id: personId,
    subject_id: subjectId,
    purpose,
    asked_by: askedBy,
    created_at: new Date(nowMs),
    expires_at: new Date(faceCheckExpiresAtMs(nowMs)),
  });
}

export interface FaceCheckRow {
  id: string;
  person_id: string;
  subject_id: string;
  purpose: FaceCheckPurpose;
  state: FaceCheckState;
  phone_proven_at: Date | null;
  expires_at: Date;
  name: string;
  document_type: DocumentType;
  document_number_enc: Buffer;
  identity_state: IdentityState;
}

/** The check with the identity that it is compared with. It is there: its process is started after it. */
export async function getFaceCheck(db: Knex, checkId: string): Promise<FaceCheckRow> {
  const row = await db('face_check as c')
    .join('person as subject', 'subject.id', 'c.subject_id')
    .where('c.id', checkId)
    .first<FaceCheckRow | undefined>(
      'c.*',
      'subject.name',
      'subject.document_type',
      'subject.document_number_enc',
      'subject.identity_state',
    );
  if (!row) throw new Error(`No face check ${checkId}`);
  return row;
}

export interface FaceTryRow {
  message_id: string;
  token_enc: Buffer | null;
}

/** The face try that is under way at the provider. */
export async function findOpenFaceTry(db: Knex, checkId: string): Promise<FaceTryRow | undefined> {
  return await db('face_check_try')
    .where({ check_id: checkId, way: 'face', outcome: null })
    .first<FaceTryRow | undefined>('message_id', 'token_enc');
}

/** Whom the check asks consents to showing their face still (R-V1, R-V2). */
export async function hasFaceConsent(db: Knex, checkId: string): Promise<boolean> {
  const consent = await db('consent')
    .join('face_check as c', 'c.person_id', 'consent.person_id')
    .where({ 'c.id': checkId, 'consent.kind': 'face', 'consent.withdrawn_at': null })
    .first<object | undefined>('consent.version');
  return consent !== undefined;
}
