import { reviewLevels, stepKinds } from '../contracts/exam-application-states';
import { stageOfStep } from '../domain/exam-window';

/** `stageOfStep` as SQL, of a row `s` of `application_step`: written out from the rule, so that there is one. */
export const stageOfStepSql = `case ${stepKinds
  .flatMap((kind) => reviewLevels.map((level) => ({ kind, level })))
  .map((step) => `when s.kind = '${step.kind}' and s.level = '${step.level}' then '${stageOfStep(step)}'`)
  .join(' ')} end`;
