import { Type, type Static } from '@sinclair/typebox';
import { departmentDecisions, departmentSteps } from './department-review-states';
import { id, oneOf, orNull, time } from './shape';

/** The parts of an application that a supervising department admits or refuses (R-D4, R-E2). */

/** What happened to it, oldest first. */
export const departmentProgress = Type.Array(
  Type.Object({
    at: time,
    what: Type.String(),
    step: oneOf(departmentSteps),
    who: Type.String({ description: '机构与身份，不含姓名' }),
    opinion: orNull(Type.String()),
  }),
);
export type DepartmentProgress = Static<typeof departmentProgress>;

/** The pictures that were sent with it, by slot, in the order of the page. */
export const sentPictures = <const Slots extends readonly string[]>(slots: Slots) =>
  Type.Array(Type.Object({ slot: oneOf(slots), title: Type.String(), uploadId: id }));

export const departmentDecision = Type.Object({
  decision: oneOf(departmentDecisions),
  opinion: Type.Optional(Type.String({ maxLength: 500 })),
  round: Type.Optional(
    Type.Integer({ description: '审核时所见的是第几次提交；申请人其后又重新提交的，不予办理' }),
  ),
});
export type DepartmentDecisionBody = Static<typeof departmentDecision>;
