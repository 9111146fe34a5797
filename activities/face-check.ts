import type { FaceCheckPurpose, FaceCheckWay } from '../contracts/face-check-states';
import { judgeCard } from '../domain/card-verdict';
import { faceCheckWaysOf, scanVerdictOf, type FaceVerdict, type ScanVerdict } from '../domain/face-check';
import { faceTokenPlace, faceUrlPlace } from '../domain/face-check-process';
import { shanghaiDay } from '../domain/shanghai-day';
import { ProviderError } from '../providers/provider-error';
import type { FaceCheck } from '../providers/tencent-cloud/face';
import { type CardPictures, type CardReadingDependencies, readCard } from './card-reading';
import { type FaceCheckRow, findOpenFaceTry, getFaceCheck } from './face-check-rows';
import { type FaceCheckTry, reserveFaceCheckTry } from './face-check-tries';
import { eraseOwnUploads } from './upload-erasure';

export interface FaceCheckDependencies extends CardReadingDependencies {
  readonly faceCheck: FaceCheck;
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

export interface ScanRequest extends CardPictures {
  readonly checkId: string;
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
  /** Reads the pictures and compares them with the verified identity. Costs two recognitions. */
  judgeScan(request: ScanRequest): Promise<ScanVerdict>;
  /** Erases pictures that have been judged. */
  eraseScan(request: ScanRequest): Promise<void>;
}

export function faceCheckActivities(dependencies: FaceCheckDependencies): FaceCheckActivities {
  const { db, encryption, faceCheck, returnUrlOf } = dependencies;
  const numberOf = ({ document_number_enc: number }: FaceCheckRow) => encryption.decryptText(number);

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
      const { token, url } = await faceCheck.start(row.name, numberOf(row), returnUrlOf(checkId));
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
      try {
        const { state } = await faceCheck.find(encryption.decryptText(open.token_enc, faceTokenPlace));
        return { kind: state === 'pending' ? 'waiting' : state };
      } catch (error) {
        if (error instanceof ProviderError && error.kind === 'start-over') return { kind: 'lapsed' };
        throw error;
      }
    },

    async judgeScan({ checkId, ...pictures }) {
      const row = await getFaceCheck(db, checkId);
      const card = await readCard(dependencies, pictures);
      if (!card) return { kind: 'not-counted', reason: 'provider-unavailable' };
      const known = { name: row.name, number: numberOf(row) };
      return scanVerdictOf(judgeCard(known, card, shanghaiDay(new Date())));
    },

    eraseScan: ({ checkId: _, ...pictures }) => eraseOwnUploads(dependencies, pictures),
  };
}
