import { Type, type Static } from '@sinclair/typebox';
import { internshipPeriod } from './exam-application';
import type { Routes } from './route';
import { id, orNull } from './shape';

/** 批量通过 of files under review, each checked singly (R-N3). Plain constants: the console imports them at run time. */

/** So many may be chosen. */
export const mostChosen = 500;
/** So many letters are answered well within a request's patience; who asks goes on with the next. */
export const mostPassedAtOnce = 20;

/** One chosen file as it stands now: what would be confirmed with its pass, or why it can't be passed. */
export const passProposal = Type.Object({
  id,
  personName: Type.String(),
  documentNumberMasked: Type.String(),
  levelName: Type.String(),
  categoryName: Type.String(),
  seenSequence: Type.Integer({ description: '所见到的最新记录；通过时带回' }),
  refusal: orNull(Type.String({ description: '不能通过的原因；为空则可以通过' })),
  /** Whether passing asks for the dates of practice, and those that the form states (R-N5). */
  internship: Type.Object({ asked: Type.Boolean(), stated: orNull(internshipPeriod) }),
});
export type PassProposal = Static<typeof passProposal>;

/** One file to pass, as its row was seen and corrected. */
export const chosenPass = Type.Object({
  id,
  seenSequence: Type.Integer(),
  internship: Type.Optional(internshipPeriod),
});
export type ChosenPass = Static<typeof chosenPass>;

export const batchPassRoutes = {
  'POST /reviews/pass-proposals': {
    summary: '批量通过前核对：选中的每份材料能否通过，表单中的实习起止时间',
    tag: 'review',
    body: Type.Object({
      ids: Type.Array(id, { minItems: 1, maxItems: mostChosen, uniqueItems: true }),
    }),
    response: Type.Object({ items: Type.Array(passProposal) }),
  },
  'POST /reviews/passes': {
    summary: '批量通过选中的材料：逐份审核，未通过的说明原因',
    tag: 'review',
    changesProcess: true,
    body: Type.Object({ rows: Type.Array(chosenPass, { minItems: 1, maxItems: mostPassedAtOnce }) }),
    response: Type.Object({
      passed: Type.Array(id),
      left: Type.Array(
        Type.Object({
          id,
          reason: Type.String(),
          mendable: Type.Boolean({ description: '更正实习起止时间后可以再次通过' }),
        }),
      ),
    }),
    problems: ['outcome-unknown'],
  },
} as const satisfies Routes;
