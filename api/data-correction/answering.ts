import type { CorrectionDetail } from '../../contracts/data-correction';
import { correctionStateWords, correctionTextLength } from '../../contracts/data-correction-states';
import type { CorrectionAnswerText } from '../../domain/data-correction-message';
import { correctionProcessId, correctionWorkflow } from '../../domain/data-correction-process';
import { normaliseTypedText, typedTextFault } from '../../domain/typed-text';
import { correctionMessages } from '../../workflows/data-correction.messages';
import { sendToReviewed } from '../department-review/send';
import { ProblemError } from '../problems';
import { refuseFaults } from '../refuse-faults';
import { requiredText } from '../required-text';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { getCorrection, viewCorrection } from './detail';

const asked = {
  correct: ['更正的内容', '请写明更正了什么，申请人会看到。'],
  decline: ['不予更正的理由', '不予更正须说明理由，申请人会看到。'],
} as const;

/** 已更正 with what was put right, or 不予更正 with the reason (R-V2). The answer changes no data by itself. */
export async function answerCorrection(
  services: Services,
  input: HandlerInput<'POST /data-corrections/:id/answer'>,
): Promise<CorrectionDetail> {
  const { params, body, actor, session, context } = input;
  const [what, missing] = asked[body.answer];
  requiredText(body.text, '/text', missing);
  const fault = typedTextFault(body.text, what, correctionTextLength);
  if (fault) refuseFaults([{ path: '/text', message: fault }]);
  const content: CorrectionAnswerText = { text: normaliseTypedText(body.text) };
  await sendToReviewed(
    services,
    input,
    correctionWorkflow,
    {
      ...{ process: correctionProcessId(params.id), update: correctionMessages[body.answer] },
      ...{ body: {}, actor, content },
    },
    () => refuseUnlessWaiting(services, params.id),
  );
  return await viewCorrection(services, params.id, session, context);
}

/** Until it is answered, the person takes it back, whatever role the session has active. */
export async function withdrawCorrection(
  services: Services,
  input: HandlerInput<'POST /data-corrections/:id/withdrawal'>,
): Promise<CorrectionDetail> {
  const { params, session, context } = input;
  await sendToReviewed(
    services,
    input,
    correctionWorkflow,
    {
      ...{ process: correctionProcessId(params.id), update: correctionMessages.withdraw },
      ...{ body: {}, actor: { personId: session.personId } },
    },
    () => refuseUnlessWaiting(services, params.id),
  );
  return await viewCorrection(services, params.id, session, context);
}

/** Says early, in the words of its state, what the process would refuse. */
async function refuseUnlessWaiting({ database }: Services, id: string): Promise<void> {
  const { state } = await getCorrection(database, id);
  if (state !== 'awaiting-answer')
    throw new ProblemError(
      'not-allowed-now',
      `这件更正申请的状态是“${correctionStateWords[state]}”，不能再办理。请刷新后查看。`,
      { allowed: [] },
    );
}
