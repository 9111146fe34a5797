import type { ApplicationAnswer } from '../../contracts/exam-application-routes';
import { applicationMessages } from '../../workflows/exam-application.messages';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { getApplicationRow } from './application-rows';
import { checkDraft } from './draft-check';
import { formIncomplete } from './form-incomplete';
import { openDraft } from './open-draft';
import { prepareToSend } from './prepare-to-send';
import { refuseUnlessPossible } from './refuse-unless-possible';
import { draftChanged } from './save-draft';
import { sendToApplication, orEarlierAnswer } from './send';

type Input = HandlerInput<'POST /applications/:id/resubmission'>;

/** The changes that a reviewer asked for, as one further round of the same version of the project (R-N2). */
export async function resubmit(services: Services, input: Input): Promise<ApplicationAnswer> {
  return await orEarlierAnswer(services, input, () => checkAndSend(services, input));
}

async function checkAndSend(services: Services, input: Input): Promise<ApplicationAnswer> {
  const { database } = services;
  const { params, body, session } = input;
  refuseUnlessPossible('resubmit', await getApplicationRow(database, params.id));
  const { draft, projectVersion, definition } = await openDraft(services, params.id);
  if (draft.version !== body.draftVersion) throw draftChanged();
  const { faults } = checkDraft(draft, definition);
  if (faults.length > 0) throw formIncomplete(faults);
  await prepareToSend(services, draft, definition, projectVersion, session.personId);
  return await sendToApplication(services, input, {
    update: applicationMessages.resubmit,
    body: { draftVersion: body.draftVersion },
  });
}
