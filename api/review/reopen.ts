import type { ApplicationAnswer } from '../../contracts/exam-application-routes';
import { applicationMessages } from '../../workflows/exam-application.messages';
import { sendToApplication, orEarlierAnswer } from '../exam-application/send';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { sendWithWords } from './decision-words';
import { actionsOf } from './review-item';

/** The level above reopens a rejection, with its reason (R-N2). The former run is over: this begins one. */
export async function reopen(
  services: Services,
  input: HandlerInput<'POST /reviews/:id/reopening'>,
): Promise<ApplicationAnswer> {
  const { body, session, related: row } = input;
  return await orEarlierAnswer(services, input, async () => {
    const allowed = actionsOf(row, session);
    if (!allowed.includes('reopen'))
      throw new ProblemError(
        'not-allowed-now',
        '只有作出“审核不通过”决定的机构的上一级可以重新开启审核，且须在项目结束前。',
        { allowed },
      );
    const remark = body.reason.trim();
    if (!remark)
      throw new ProblemError('remark-missing', '请写明重新开启的理由，考生会看到。', {
        fields: [{ path: '/reason', message: '请写明理由。' }],
      });
    const letter = {
      update: applicationMessages.reopen,
      body: {},
      as: 'reviewer',
      start: { fresh: false, summary: `${row.projectName} · 申报 ${row.number}` },
    } as const;
    return await sendWithWords(services, input, { remark }, () => sendToApplication(services, input, letter));
  });
}
