import type { FaceSession } from '../../contracts/face-check';
import { faceTokenPlace, faceUrlPlace } from '../../domain/face-check-process';
import { faceCheckMessages } from '../../workflows/face-check.messages';
import { accept } from '../consent/accepted';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { sendToCheck } from './face-check-process';
import { findSession, type FaceSessionRow } from './face-check-rows';

type Input = HandlerInput<'POST /face-checks/:id/consent-and-start'>;

/**
 * Consents, and opens a session at the provider; one that is under way is gone on with, so that a second tap or a lost page
 * costs nothing.
 */
export async function consentAndStart(services: Services, input: Input): Promise<FaceSession> {
  const { database } = services;
  const { params, session, body } = input;
  await accept(database, session.personId, 'face', body.consentVersion);
  const open = await findSession(database, params.id);
  if (open) return toSession(services, open);
  const failed = await sendToCheck(services, input, { update: faceCheckMessages.start, body: {} }).then(
    () => undefined,
    unlessBegunMeanwhile,
  );
  const begun = await findSession(database, params.id);
  if (begun) return toSession(services, begun);
  throw failed ?? new ProblemError('not-allowed-now', '本次人脸识别已经结束，请刷新后查看结果。');
}

/** Another tap may have been faster: then its session is this one's too. */
function unlessBegunMeanwhile(error: unknown): ProblemError {
  if (error instanceof ProblemError && error.code === 'not-allowed-now') return error;
  throw error;
}

function toSession({ encryption }: Services, row: FaceSessionRow): FaceSession {
  return {
    url: encryption.decryptText(row.url_enc, faceUrlPlace),
    bizToken: encryption.decryptText(row.token_enc, faceTokenPlace),
    expiresAt: row.expires_at.toISOString(),
  };
}
