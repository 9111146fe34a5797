import type { ResponseOf } from '../../contracts/route';
import type { faceCheckRoutes } from '../../contracts/face-check';
import { faceCheckMessages } from '../../workflows/face-check.messages';
import { hasBackSide } from '../../contracts/identity-states';
import { backMissing, checkPictures } from '../identity/document-pictures';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { sendToCheck } from './face-check-process';
import { getFaceCheckRow } from './face-check-rows';
import { sentenceOf, viewFaceCheck } from './face-check-view';

type Input = HandlerInput<'POST /face-checks/:id/scan'>;
type Result = ResponseOf<(typeof faceCheckRoutes)['POST /face-checks/:id/scan']>;

/** The second half of the way without a face: the verified card, scanned anew. */
export async function scanDocument(services: Services, input: Input): Promise<Result> {
  const { params, session, body } = input;
  const check = async (): Promise<void> => {
    const { document_type: type } = await getFaceCheckRow(services.database, params.id);
    if (hasBackSide(type) && !body.backUploadId) throw backMissing();
    const { frontUploadId, backUploadId } = body;
    await checkPictures(services.database, session.personId, { frontUploadId, backUploadId });
  };
  const { outcome, reason, left } = await sendToCheck(services, input, {
    ...{ update: faceCheckMessages.scan, body, check },
  });
  return {
    outcome,
    message: sentenceOf({ outcome, reason }, left),
    arePicturesKept: reason === 'provider-unavailable',
    check: await viewFaceCheck(services, params.id, session.personId),
  };
}
