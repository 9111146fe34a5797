import { problems } from '../../contracts/problems';
import type { ApplicationAction } from '../../contracts/exam-application-states';
import { refusalOfAction } from '../../domain/application-refusal';
import { situationOf } from '../../domain/application-situation';
import { ProblemError } from '../problems';
import type { ApplicationRow } from './application-rows';

/** Tells the candidate early, and with the best reason, what the process would refuse anyway. */
export function refuseUnlessPossible(action: ApplicationAction, row: ApplicationRow): void {
  const refused = refusalOfAction(action, situationOf(row), 'candidate');
  if (!refused) return;
  const { code, sentence, allowed } = refused;
  throw new ProblemError(code, sentence ?? `${problems[code].title}，请刷新后查看。`, { allowed });
}
