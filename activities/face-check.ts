import type { FaceCheckPurpose, FaceCheckWay } from '../contracts/face-check-states';
import { faceCheckWaysOf, type FaceVerdict, type ScanVerdict } from '../domain/face-check';
import { faceTokenPlace, faceUrlPlace } from '../domain/face-check-process';
import { ProviderError } from '../providers/provider-error';
import type { FaceCheck } from '../providers/tencent-cloud/face';
import type { PassportReader } from '../providers/tencent-cloud/passport';
import type { CardReadingDependencies } from './card-reading';
import { eraseReviewImages } from './face-check-erasure';
import { findOpenFaceTry, getFaceCheck, hasFaceConsent } from './face-check-rows';
import { judgeScan, type ScanRequest } from './face-check-scan';
import { type FaceCheckTry, reserveFaceCheckTry } from './face-check-tries';
import { eraseOwnUploads } from './upload-erasure';

export interface FaceCheckDependencies extends CardReadingDependencies {
  readonly faceCheck: FaceCheck;
  readonly passportReader: PassportReader;
  /** Where the browser comes back to from the provider, by the check's id. */
  readonly returnUrlOf: (checkId: string) => string;
}

/** What a run of the process needs to know of its rows. */
export interface StoredFaceCheck {
  readonly personId: string;
  readonly purpose: FaceCheckPurpose;
  readonly ways: readonly FaceCheckWay[];
  readonly expiresAtMs: number;
}

export interface FaceCheckActivities {
  /** How the row stands. Local. */
  readFaceCheck(checkId: string): Promise<StoredFaceCheck>;
  /** Writes the try down, or refuses. Local. */
  reserveFaceCheckTry(request: FaceCheckTry): Promise<void>;
  /** Opens the session at the provider. The session costs once a face was shown. */
  startFaceTry(checkId: string, messageId: string): Promise<void>;
  /** What the provider says by now of the try that is under way. Asking costs nothing. */
  askForFace(checkId: string): Promise<FaceVerdict>;
  /** Reads the pictures and compares them with the verified identity. Each picture costs a recognition. */
  judgeScan(request: ScanRequest): Promise<ScanVerdict>;
  /** Erases pictures that have been judged. */
  eraseScan(request: ScanRequest): Promise<void>;
  /** Erases the pictures of whatever review has ended; returns how many it concerns, however often it runs (R-B6). */
  eraseReviewImages(processId: string): Promise<number>;
}

export function faceCheckActivities(dependencies: FaceCheckDependencies): FaceCheckActivities {
  const { db, encryption, faceCheck, returnUrlOf } = dependencies;

  return {
    async readFaceCheck(checkId) {
      const row = await getFaceCheck(db, checkId);
      return {
        personId: row.person_id,
        purpose: row.purpose,
        ways: faceCheckWaysOf(row.purpose, row.document_type),
        expiresAtMs: row.expires_at.getTime(),
      };
    },

    reserveFaceCheckTry: (request) => reserveFaceCheckTry(db, request),

    async startFaceTry(checkId, messageId) {
      const where = { check_id: checkId, message_id: messageId, outcome: null, token_enc: null };
      const isDue = await db('face_check_try').where(where).first<object | undefined>('message_id');
      if (!isDue) return;
      const row = await getFaceCheck(db, checkId);
      const number = encryption.decryptText(row.document_number_enc);
      const { token, url } = await faceCheck.start(row.name, number, returnUrlOf(checkId));
      await db('face_check_try')
        .where(where)
        .update({
          token_enc: encryption.encryptText(token, faceTokenPlace),
          url_enc: encryption.encryptText(url, faceUrlPlace),
        });
    },

    async askForFace(checkId) {
      const open = await findOpenFaceTry(db, checkId);
      if (!open?.token_enc) return { kind: 'waiting' };
      // Taken back meanwhile (R-V2): whatever the provider would say, nobody asks any more.
      if (!(await hasFaceConsent(db, checkId))) return { kind: 'not-judged', reason: 'consent-withdrawn' };
      try {
        const result = await faceCheck.find(encryption.decryptText(open.token_enc, faceTokenPlace));
        if (result.state === 'not-judged') return { kind: 'not-judged', reason: result.reason };
        return { kind: result.state === 'pending' ? 'waiting' : result.state };
      } catch (error) {
        if (error instanceof ProviderError && error.kind === 'start-over') return { kind: 'lapsed' };
        throw error;
      }
    },

    judgeScan: (request) => judgeScan(dependencies, request),

    eraseScan: ({ personId, frontUploadId, backUploadId }) =>
      eraseOwnUploads(dependencies, {
        personId,
        uploadIds: [frontUploadId, ...(backUploadId ? [backUploadId] : [])],
      }),

    eraseReviewImages: (processId) => eraseReviewImages(dependencies, processId),
  };
}
