import type { RegistrationDetail } from '../../contracts/institution-registration';
import { registrationStateWords } from '../../contracts/institution-registration-states';
import { registrationTables } from '../../db/department-review-tables';
import { registrationProcessId, registrationWorkflow } from '../../domain/institution-registration-process';
import { registrationMessages } from '../../workflows/institution-registration.messages';
import { readDecision, refuseUnlessWaiting } from '../department-review/decision';
import { sendToReviewed } from '../department-review/send';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewRegistration } from './detail';

type Input = HandlerInput<'POST /institution-registrations/:id/decision'>;

/** 收录, or 拒绝 with the 意见 that the applicant reads (R-D4). */
export async function decide(services: Services, input: Input): Promise<RegistrationDetail> {
  const { body, params, actor, session, context } = input;
  const sending = {
    process: registrationProcessId(params.id),
    update: registrationMessages[body.decision],
    actor,
    ...readDecision(body),
  };
  await sendToReviewed(services, input, registrationWorkflow, sending, () =>
    refuseUnlessWaiting(services.database, registrationTables, params.id, registrationStateWords),
  );
  return viewRegistration(services, params.id, session, context);
}
