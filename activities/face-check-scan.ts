import { judgeCard } from '../domain/card-verdict';
import { passportVerdictOf, scanVerdictOf, type ScanVerdict } from '../domain/face-check';
import { shanghaiDay } from '../domain/shanghai-day';
import type { PassportReader } from '../providers/tencent-cloud/passport';
import {
  type CardReadingDependencies,
  giveUpUnlessPassing,
  readCard,
  unlessUnreadable,
} from './card-reading';
import { getFaceCheck } from './face-check-rows';
import { readUpload } from './upload-bytes';

interface Dependencies extends CardReadingDependencies {
  readonly passportReader: PassportReader;
}

export interface ScanRequest {
  readonly checkId: string;
  readonly personId: string;
  readonly frontUploadId: string;
  /** Absent for a passport, which has one page to show. */
  readonly backUploadId?: string;
}

const unavailable = { kind: 'not-counted', reason: 'provider-unavailable' } as const;

/** Compares a new scan with the verified document. What it says stays here; only the verdict leaves. */
export async function judgeScan(dependencies: Dependencies, request: ScanRequest): Promise<ScanVerdict> {
  const { db, encryption } = dependencies;
  const row = await getFaceCheck(db, request.checkId);
  const number = encryption.decryptText(row.document_number_enc);
  const today = shanghaiDay(new Date());
  if (row.document_type === 'passport') return await judgePassport(dependencies, request, number, today);
  const { personId, frontUploadId, backUploadId } = request;
  if (!backUploadId) return { kind: 'not-counted', reason: 'back-unreadable' };
  const card = await readCard(dependencies, { personId, frontUploadId, backUploadId });
  return card ? scanVerdictOf(judgeCard({ name: row.name, number }, card, today)) : unavailable;
}

async function judgePassport(
  dependencies: Dependencies,
  { personId, frontUploadId }: ScanRequest,
  number: string,
  today: string,
): Promise<ScanVerdict> {
  const picture = await readUpload(dependencies, personId, frontUploadId);
  try {
    const page = await unlessUnreadable(dependencies.passportReader.read(picture));
    return passportVerdictOf(number, page, today);
  } catch (error) {
    giveUpUnlessPassing(dependencies.log, error);
    return unavailable;
  }
}
