import type { ApplicationAnswer } from '../../contracts/exam-application-routes';
import { applicationMessages } from '../../workflows/exam-application.messages';
import { orEarlierAnswer, sendToApplication } from '../exam-application/send';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { actionsOf } from './review-item';

/** The unit's reviewer removes the person from the unit (R-N6). The former run may be over: this begins one. */
export async function removeFromUnit(
  services: Services,
  input: HandlerInput<'POST /reviews/:id/removal'>,
): Promise<ApplicationAnswer> {
  const { session, related: row } = input;
  const { state } = await orEarlierAnswer(services, input, async () => {
    const allowed = actionsOf(row, session);
    if (!allowed.includes('remove-from-unit'))
      throw new ProblemError(
        'not-allowed-now',
        '只有申报单位一级的业务管理人可以将人员从单位移除，且须在提交之后、项目结束之前，人员仍在本单位，只能办理一次。',
        { allowed },
      );
    return await sendToApplication(services, input, {
      update: applicationMessages['remove-from-unit'],
      body: {},
      as: 'reviewer',
      start: { fresh: false, summary: `${row.projectName} · 申报 ${row.number}` },
    });
  });
  // What else has moved is for the workflow.
  return { state };
}
