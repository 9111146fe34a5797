import { Type, type Static, type TSchema } from '@sinclair/typebox';
import {
  applicationContent,
  confirmedInternship,
  internshipPeriod,
  requestedChange,
} from './exam-application';
import {
  actsNext,
  applicationAnswer,
  erasedPart,
  paymentSummary,
  progressEntry,
  routeProgress,
  sentRound,
} from './exam-application-routes';
import {
  applicationActions,
  applicationStates,
  reviewDecisions,
  submissionStates,
} from './exam-application-states';
import { onsiteConfirmation } from './onsite-confirmation';
import { personFilter } from './person-filter';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** What a reviewer sees and does (R-N1 … R-N9). Everything is of the active role's institution and business. */

export const paymentFilter = oneOf(['not-due', 'unpaid', 'paid', 'refunded'] as const);

/**
 * How a file stands for this reviewer's level (审核状态). The first three can be decided; unpaid ones
 * are listed alone (R-N2); a held one's unit has changed, and it
 * waits until the candidate sends it anew (R-C4). One rejected a level below can be reopened (R-N2).
 */
export const reviewStates = [
  'waiting',
  'deferred',
  'overdue',
  'unpaid',
  'held',
  'passed',
  'changes-requested',
  'rejected',
  'rejected-below',
  'ended',
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** R-N3's filters; all optional, and all kept in the console's address but names and numbers (`POST` body). */
export const reviewFilter = Type.Object({
  projectId: Type.Optional(id),
  ...personFilter,
  documentType: Type.Optional(Type.String({ maxLength: 40 })),
  level: Type.Optional(Type.String()),
  category: Type.Optional(Type.String()),
  submissionState: Type.Optional(oneOf(submissionStates)),
  reviewState: Type.Optional(oneOf(reviewStates)),
  paymentState: Type.Optional(paymentFilter),
  submittedFrom: Type.Optional(Type.String({ format: 'date' })),
  submittedUntil: Type.Optional(Type.String({ format: 'date' })),
});
export type ReviewFilter = Static<typeof reviewFilter>;

export const reviewItem = Type.Object({
  id,
  number: Type.String(),
  personName: Type.String(),
  documentType: Type.String(),
  documentNumberMasked: Type.String(),
  projectName: Type.String(),
  levelName: Type.String(),
  categoryName: Type.String(),
  workUnit: orNull(
    Type.String({ description: '工作单位，或“灵活就业”，可直接显示；项目不问工作单位的为空' }),
  ),
  state: oneOf(applicationStates),
  submissionState: oneOf(submissionStates),
  reviewState: oneOf(reviewStates),
  payment: paymentSummary,
  actsNext: orNull(actsNext),
  isOverdue: Type.Boolean(),
  availableActions: Type.Array(oneOf(applicationActions)),
  round: Type.Integer(),
  submittedAt: time,
});
export type ReviewItem = Static<typeof reviewItem>;

/** One difference to what was sent in the last round; `before` or `after` is absent where there was nothing. */
export const contentChange = Type.Object({
  path: Type.String(),
  title: Type.String(),
  before: Type.Optional(Type.Unknown()),
  after: Type.Optional(Type.Unknown()),
});

export const reviewDetail = Type.Composite([
  reviewItem,
  Type.Object({
    projectId: id,
    projectVersion: Type.Integer(),
    sequence: Type.Integer({ description: '所见到的最新记录；决定时带回' }),
    headline: Type.String(),
    isHeld: Type.Boolean(),
    content: applicationContent,
    erased: orNull(erasedPart),
    changes: Type.Array(contentChange),
    missingMaterials: Type.Array(
      Type.Object({ material: Type.String(), row: Type.Optional(Type.Integer({ minimum: 0 })) }),
      { description: '要求而尚未上传的材料，如可暂缺的；每项一份的带次序' },
    ),
    /** Teachers whom unusually many applications of the project name in the same role (R-M5). */
    namedOften: Type.Array(
      Type.Object({
        role: Type.String(),
        row: Type.Integer({ description: '同一角色中的次序，从 0 起' }),
        applications: Type.Integer({ description: '本项目在办和已通过的申报数' }),
        usual: Type.Integer({ description: '超过此数提示' }),
      }),
    ),
    route: Type.Array(routeProgress),
    progress: Type.Array(progressEntry),
    rounds: Type.Array(sentRound),
    internship: Type.Composite([
      Type.Object({
        asked: Type.Boolean(),
        /** What the candidate stated, to confirm or correct. */
        stated: orNull(internshipPeriod),
      }),
      confirmedInternship,
    ]),
  }),
]);
export type ReviewDetail = Static<typeof reviewDetail>;

export const decisionBody = Type.Object({
  decision: oneOf(reviewDecisions),
  remark: Type.Optional(Type.String({ maxLength: 1000 })),
  requestedChanges: Type.Optional(Type.Array(requestedChange, { maxItems: 50 })),
  internship: Type.Optional(internshipPeriod),
  /** With `confirm-on-site`, and needed there. */
  onsite: Type.Optional(onsiteConfirmation),
  /** The `sequence` of the detail that was read: a decision on something else is refused (R-N7). */
  seenSequence: Type.Integer(),
});
export type DecisionBody = Static<typeof decisionBody>;

const applicationParams = Type.Object({ id });
/** How many files are in each review state, counted no further than to 10,000. */
const totals = Type.Object({
  waiting: Type.Integer(),
  deferred: Type.Integer(),
  overdue: Type.Integer(),
  unpaid: Type.Integer(),
  held: Type.Integer(),
  passed: Type.Integer(),
  'changes-requested': Type.Integer(),
  rejected: Type.Integer(),
  'rejected-below': Type.Integer(),
  ended: Type.Integer(),
} satisfies Record<ReviewState, TSchema>);
const minimums = Type.Array(oneOf(reviewStates), { description: '实际多于所示数量的状态' });

export const reviewRoutes = {
  'GET /reviews/home': {
    summary: '首页：本级材料各审核状态的数量，最早的待办',
    tag: 'review',
    response: Type.Object({
      totals,
      minimums,
      waitingTotal: Type.Integer(),
      waitingTotalIsMinimum: Type.Optional(Type.Boolean()),
      oldest: Type.Array(reviewItem),
    }),
  },
  'POST /reviews/search': {
    summary: '材料审核列表（姓名与证件号码不进入网址）',
    tag: 'review',
    body: Type.Object({
      filter: reviewFilter,
      sort: Type.Optional(oneOf(['oldest', 'newest', 'name'] as const)),
      cursor: Type.Optional(Type.String({ maxLength: 400 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: Type.Object({
      items: Type.Array(reviewItem),
      total: Type.Integer(),
      totalIsMinimum: Type.Optional(Type.Boolean()),
      totals,
      minimums,
      nextCursor: orNull(Type.String()),
    }),
  },
  'POST /reviews/next': {
    summary: '筛选结果中下一份可审核的材料',
    tag: 'review',
    body: Type.Object({ filter: reviewFilter, after: Type.Optional(id) }),
    response: Type.Object({ id: orNull(id) }),
  },
  'GET /reviews/:id': {
    summary: '审核详情：表单、材料、进度、与上次提交的差异（查看会被记录）',
    tag: 'review',
    params: applicationParams,
    response: reviewDetail,
  },
  'POST /reviews/:id/decision': {
    summary: '审核通过、暂不审核、允许修改、审核不通过，或现场确认',
    tag: 'review',
    params: applicationParams,
    changesProcess: true,
    body: decisionBody,
    response: applicationAnswer,
    problems: [
      'not-allowed-now',
      'decided-by-another',
      'remark-missing',
      'internship-missing',
      'unpaid',
      'unit-changed',
      'window-closed',
    ],
  },
  'POST /reviews/:id/removal': {
    summary: '从单位移除：绑定解除，花名册转出，由本人绑定新单位后重新提交',
    tag: 'review',
    params: applicationParams,
    changesProcess: true,
    response: applicationAnswer,
    problems: ['not-allowed-now', 'outcome-unknown'],
  },
  'POST /reviews/:id/reopening': {
    summary: '上级重新开启已判定不通过的申报（须写明理由）',
    tag: 'review',
    params: applicationParams,
    changesProcess: true,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }),
    response: applicationAnswer,
    problems: ['not-allowed-now', 'remark-missing', 'window-closed'],
  },
  'GET /remark-templates': {
    summary: '本人的审核备注模板',
    tag: 'review',
    response: Type.Object({ items: Type.Array(Type.String()) }),
  },
  'PUT /remark-templates': {
    summary: '保存本人的审核备注模板',
    tag: 'review',
    body: Type.Object({ items: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 30 }) }),
    response: Type.Object({ items: Type.Array(Type.String()) }),
  },
} as const satisfies Routes;
