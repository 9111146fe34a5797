import type { OwnIdentity } from '../../contracts/identity';
import { hasBackSide } from '../../contracts/identity-states';
import { normaliseDocumentNumber } from '../../domain/document';
import { identityProcessId } from '../../runtime/process-id';
import { identityMessages } from '../../workflows/identity-verification.messages';
import { notFound } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { checkDocumentForm } from './document-form';
import { backMissing, checkPictures } from './document-pictures';
import { sendToIdentity } from './identity-process';
import { viewOwnIdentity } from './own-identity';
import { refuseUnlessFree } from './own-state';

/** Hands a document to the platform administrator (R-B4). The lock of automatic verification doesn't bar it. */
export async function requestReview(
  services: Services,
  input: HandlerInput<'POST /identity/manual-reviews'>,
): Promise<OwnIdentity> {
  const { body, session } = input;
  checkDocumentForm(body);
  const { documentType, name, documentNumber, frontUploadId } = body;
  const backUploadId = hasBackSide(documentType) ? body.backUploadId : undefined;
  if (hasBackSide(documentType) && !backUploadId) throw backMissing();
  const sending = {
    process: identityProcessId(
      services.config.keys.processId,
      documentType,
      normaliseDocumentNumber(documentNumber),
    ),
    update: identityMessages['request-manual-review'],
    body: {},
    actor: { personId: session.personId },
    left: { documentType, name, documentNumber, frontUploadId, ...(backUploadId && { backUploadId }) },
  };
  await sendToIdentity(services, input, sending, async () => {
    await refuseUnlessFree(services, session, 'request-manual-review');
    await checkPictures(services.database, session.personId, { frontUploadId, backUploadId });
  });
  return viewOwnIdentity(services, session.personId);
}

/** 撤回认证 (R-B5): the pictures are erased, and the automatic way is open again. */
export async function withdrawReview(
  services: Services,
  input: HandlerInput<'POST /identity/withdrawal'>,
): Promise<OwnIdentity> {
  const { personId } = input.session;
  const review = await services
    .database('identity_review')
    .where({ person_id: personId })
    .orderBy('requested_at', 'desc')
    .first<{ id: string; process_id: string } | undefined>('id', 'process_id');
  if (!review) throw notFound('您的人工审核申请');
  await sendToIdentity(services, input, {
    process: review.process_id,
    update: identityMessages.withdraw,
    body: { reviewId: review.id },
    actor: { personId },
  });
  return viewOwnIdentity(services, personId);
}
