import { Type, type Static } from '@sinclair/typebox';
import { applicationStates } from './exam-application-states';
import { examProjectDefinition, projectWindow } from './exam-project';
import type { Routes } from './route';
import { id, oneOf, orNull } from './shape';

/** Exam projects as people see them: the tiles of 综合业务, and the definition that the form is drawn from. */

export const examProjectSummary = Type.Object({
  id,
  businessCode: Type.String(),
  businessName: Type.String(),
  name: Type.String(),
  year: Type.Integer(),
  summary: Type.String(),
  windows: Type.Array(projectWindow),
  isOpen: Type.Boolean({ description: '申报窗口是否开放' }),
  /** The person's own application in it (R-M1 lists all with one). */
  application: orNull(Type.Object({ id, state: oneOf(applicationStates), headline: Type.String() })),
});
export type ExamProjectSummary = Static<typeof examProjectSummary>;

export const examProjectRoutes = {
  'GET /exam-projects': {
    summary: '可申报的项目，以及本人已申报的项目；或所审核业务的项目，含已关闭的',
    tag: 'exam-project',
    query: Type.Object({ scope: Type.Optional(oneOf(['review'] as const)) }),
    response: Type.Object({ items: Type.Array(examProjectSummary) }),
  },
  'GET /exam-projects/:id': {
    summary: '一个项目的全部内容：表单、材料、须知、承诺书、费用、流程',
    tag: 'exam-project',
    params: Type.Object({ id }),
    query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }),
    response: Type.Composite([
      examProjectSummary,
      Type.Object({ version: Type.Integer(), definition: examProjectDefinition }),
    ]),
  },
} as const satisfies Routes;
