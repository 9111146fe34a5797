import type { RegistrationDetail } from '../../contracts/institution-registration';
import { registrationMessages } from '../../workflows/institution-registration.messages';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewRegistration } from './detail';
import { sendToRegistration } from './send';

type Input = HandlerInput<'POST /institution-registrations/:id/decision'>;

/** 收录, or 拒绝 with the 意见 that the applicant reads (R-D4). */
export async function decide(services: Services, input: Input): Promise<RegistrationDetail> {
  const { body, params, actor, session, context } = input;
  const opinion = body.opinion?.trim();
  if (body.decision === 'refuse' && !opinion)
    throw new ProblemError('remark-missing', '拒绝须写明意见，申请人会看到。', {
      fields: [{ path: '/opinion', message: '请填写拒绝的意见。' }],
    });
  await sendToRegistration(services, input, {
    id: params.id,
    update: registrationMessages[body.decision],
    body: { ...(body.round !== undefined && { round: body.round }) },
    actor,
    ...(opinion && { content: { opinion } }),
  });
  return viewRegistration(services, params.id, session, context);
}
