import type { FaceCheckView } from '../../contracts/face-check';
import { hasBackSide } from '../../contracts/identity-states';
import { faceCheckMessages } from '../../workflows/face-check.messages';
import { backMissing, checkPictures } from '../identity/document-pictures';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { sendToCheck } from './face-check-process';
import { getFaceCheckRow } from './face-check-rows';
import { viewFaceCheck } from './face-check-view';

/** Hands the check to the platform administrator, with pictures of the verified document and of its holder (R-B8). */
export async function requestReview(
  services: Services,
  input: HandlerInput<'POST /face-checks/:id/review'>,
): Promise<FaceCheckView> {
  const { params, session, body } = input;
  const { frontUploadId, holdingUploadId } = body;
  const { document_type: type } = await getFaceCheckRow(services.database, params.id);
  const backUploadId = hasBackSide(type) ? body.backUploadId : undefined;
  if (hasBackSide(type) && !backUploadId) throw backMissing();
  const left = { frontUploadId, ...(backUploadId && { backUploadId }), holdingUploadId };
  const check = () => checkPictures(services.database, session.personId, left);
  await sendToCheck(services, input, {
    ...{ update: faceCheckMessages['request-review'], body: {}, left, check },
  });
  return await viewFaceCheck(services, params.id, session.personId);
}

/** Takes it back: the pictures are erased, and the other ways have their ten minutes again. */
export async function withdrawReview(
  services: Services,
  input: HandlerInput<'POST /face-checks/:id/withdrawal'>,
): Promise<FaceCheckView> {
  await sendToCheck(services, input, { update: faceCheckMessages.withdraw, body: {} });
  return await viewFaceCheck(services, input.params.id, input.session.personId);
}
