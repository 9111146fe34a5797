import { normaliseDocumentNumber } from '../../domain/document';
import { identityProcessId } from '../../runtime/process-id';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { checkDocumentForm } from './document-form';
import { refuseIfLocked } from './lock';
import { refuseUnlessFree } from './own-state';

/** Says what is wrong before anybody takes a picture: the same rules as the submission, nothing kept. */
export async function checkForm(
  { database, config }: Services,
  { body, session }: HandlerInput<'POST /identity/form-checks'>,
): Promise<void> {
  const { way, documentType, documentNumber } = body;
  if (way === 'automatic' && documentType !== 'id-card')
    throw new ProblemError('invalid-request', '只有身份证可以自动核验，其他证件请申请人工审核。', {
      fields: [{ path: '/documentType', message: '只有身份证可以自动核验。' }],
    });
  checkDocumentForm(body);
  await refuseUnlessFree({ database }, session, way === 'automatic' ? 'scan' : 'request-manual-review');
  if (way !== 'automatic') return;
  const process = identityProcessId(
    config.keys.processId,
    documentType,
    normaliseDocumentNumber(documentNumber),
  );
  await refuseIfLocked(database, process, session.personId);
}
