import { applicationStateWords } from '../../contracts/exam-application-states';
import type { ApplicationAnswer } from '../../contracts/exam-application-routes';
import { refusalOfAction } from '../../domain/application-refusal';
import { situationOf } from '../../domain/application-situation';
import { applicationMessages } from '../../workflows/exam-application.messages';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { getApplicationRow } from './application-rows';
import { sendUnlessAnswered } from './send';

/** The candidate withdraws (R-M4). Whom something else has come before, such as the final pass, is told what. */
export async function withdraw(
  services: Services,
  input: HandlerInput<'POST /applications/:id/withdrawal'>,
): Promise<ApplicationAnswer> {
  try {
    return await sendUnlessAnswered(services, input, { update: applicationMessages.withdraw, body: {} });
  } catch (error) {
    const isRefusal = error instanceof ProblemError && error.code === 'not-allowed-now';
    throw (isRefusal && (await tooLate(services, input.params.id))) || error;
  }
}

async function tooLate(
  { database }: Pick<Services, 'database'>,
  id: string,
): Promise<ProblemError | undefined> {
  const row = await getApplicationRow(database, id);
  const refused = refusalOfAction('withdraw', situationOf(row), 'candidate');
  if (refused?.code !== 'not-allowed-now') return undefined;
  const { code, allowed } = refused;
  return new ProblemError(code, `申报当前为“${applicationStateWords[row.state]}”，不能撤回。`, { allowed });
}
