import type { ScanResult } from '../../contracts/identity';
import { verdictSentences } from '../../domain/card-verdict';
import { busySentence, lockEndsAt, triesLeftSentence } from '../../domain/identity-tries';
import { identityProcessId } from '../../runtime/process-id';
import { normaliseDocumentNumber } from '../../domain/document';
import { type ScanAnswer, identityMessages } from '../../workflows/identity-verification.messages';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { checkDocumentForm } from './document-form';
import { checkPictures } from './document-pictures';
import { sendToIdentity } from './identity-process';
import { refuseIfLocked } from './lock';
import { isRenewalDue, refuseUnlessFree } from './own-state';

type Input = HandlerInput<'POST /identity/scans'>;

/** The automatic verification (R-B2, R-B3): answered with the verdict, or refused while document or account are locked. */
export async function scan(services: Services, input: Input): Promise<ScanResult> {
  const { body, session } = input;
  checkDocumentForm({ ...body, documentType: 'id-card' });
  const { frontUploadId, backUploadId } = body;
  const process = identityProcessId(
    services.config.keys.processId,
    'id-card',
    normaliseDocumentNumber(body.documentNumber),
  );
  const isRenewal = await isRenewalDue(services.database, session);
  const sending = {
    process,
    update: identityMessages.scan,
    body: { frontUploadId, backUploadId, ...(isRenewal && { isRenewal }) },
    actor: { personId: session.personId },
    left: { name: body.name, documentNumber: body.documentNumber },
  };
  const check = async (): Promise<void> => {
    await refuseUnlessFree(services, session, 'scan');
    await refuseIfLocked(services.database, process, session.personId);
    await checkPictures(services.database, session.personId, { frontUploadId, backUploadId });
  };
  return toResult(await sendToIdentity(services, input, sending, check).catch(asBusy));
}

/**
 * More messages than a process may have in hand: tries of this very document are under way. No refusal: an earlier sending
 * of this very scan may be among them, so its key must be kept and asked with again.
 */
function asBusy(error: unknown): never {
  if (error instanceof ProblemError && error.code === 'too-many-requests')
    throw new ProblemError(error.code, busySentence('document'), {
      ...error.extras,
      allowed: ['request-manual-review'],
    });
  throw error;
}

function toResult({ outcome, reason, endsSoon, triesLeft }: ScanAnswer): ScanResult {
  return {
    outcome,
    reason,
    message: sentence({ outcome, reason, endsSoon, triesLeft }),
    triesLeft,
    lockedUntil: triesLeft === 0 ? lockEndsAt(new Date()).toISOString() : null,
  };
}

function sentence({ outcome, reason, endsSoon, triesLeft }: ScanAnswer): string {
  switch (outcome) {
    case 'passed':
      return endsSoon ? '认证成功。您的身份证将在 90 天内到期，请及时换领。' : '认证成功。';
    case 'failed':
      return `${reason ? verdictSentences[reason] : ''}${triesLeftSentence(triesLeft)}`;
    case 'not-counted':
      return reason ? verdictSentences[reason] : '';
    case 'belongs-to-another':
      return '该证件已在另一个账号完成认证。如果那是您本人的账号，可以用人脸识别马上找回，或申请人工审核找回：通过后，您现在的登录方式将并入原账号。';
  }
}
