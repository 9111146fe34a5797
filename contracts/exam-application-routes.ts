import { Type, type Static } from '@sinclair/typebox';
import {
  draftChoice,
  applicationContent,
  applicationForm,
  applicationMaterial,
  confirmedInternship,
  requestedChange,
} from './exam-application';
import {
  applicationActions,
  applicationStates,
  reviewDecisions,
  reviewLevels,
  stepKinds,
} from './exam-application-states';
import { erasedParts } from './erased-kinds';
import { fiscalReceipt } from './payment';
import { refundTroubles } from './payment-states';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** What the candidate does with an application (R-M1 … R-M4). */

const applicationParams = Type.Object({ id });

/** A fault of one field: the JSON pointer into `{ choice, form, materials }`, and the sentence beside the field. */
export const fieldFault = Type.Object({ path: Type.String(), message: Type.String() });

/** Who must act now, and since when (R-U2). Working days are counted by the server. */
export const actsNext = Type.Object({
  who: oneOf(['candidate', 'institution'] as const),
  institutionName: orNull(Type.String()),
  since: time,
  workingDays: Type.Integer(),
  /** After which acting is no longer possible; empty where there is no deadline. */
  deadline: orNull(time),
});

/** One line of the list of records, and the head of each detail. */
export const applicationSummary = Type.Object({
  id,
  number: Type.String({ description: '申报编号' }),
  projectId: id,
  projectName: Type.String(),
  businessCode: Type.String(),
  levelName: orNull(Type.String()),
  categoryName: orNull(Type.String()),
  state: oneOf(applicationStates),
  /** The next step in words, as at the top of each record: “市卫健委审核中 · 已 3 个工作日”. */
  headline: Type.String(),
  actsNext: orNull(actsNext),
  availableActions: Type.Array(oneOf(applicationActions)),
  round: Type.Integer({ description: '第几次提交；0 为尚未提交' }),
  submittedAt: orNull(time),
  changedAt: time,
});
export type ApplicationSummary = Static<typeof applicationSummary>;

/** What the process has made of it. A retry is answered alike, whatever has happened since. */
export const applicationAnswer = Type.Object({ state: oneOf(applicationStates) });
export type ApplicationAnswer = Static<typeof applicationAnswer>;

/** One line of the progress (R-M3): institution and role, never a reviewer's name. */
export const progressEntry = Type.Object({
  sequence: Type.Integer(),
  at: time,
  who: Type.String({ description: '机构与角色，或“本人”' }),
  level: orNull(oneOf(reviewLevels)),
  /** What happened, in words. */
  event: Type.String(),
  decision: orNull(oneOf(reviewDecisions)),
  remark: orNull(Type.String()),
  round: Type.Integer(),
});
export type ProgressEntry = Static<typeof progressEntry>;

/** One time that it was sent, for the first time or again; after another unit, another way (R-N6). */
export const sentRound = Type.Object({
  round: Type.Integer(),
  workUnit: orNull(
    Type.String({ description: '当时的工作单位，或“灵活就业”，可直接显示；项目不问工作单位的为空' }),
  ),
});
export type SentRound = Static<typeof sentRound>;

/** One step of the route, done or to come. */
export const routeProgress = Type.Object({
  kind: oneOf(stepKinds),
  level: oneOf(reviewLevels),
  institutionName: Type.String(),
  state: oneOf(['done', 'now', 'ahead'] as const),
});

/** What a fee comes to and whether it is paid; what WeChat says, not the client (R-P2). */
export const paymentSummary = Type.Object({
  state: oneOf(['none', 'due', 'paid', 'refunding', 'refunded'] as const),
  /** While `refunding`: what keeps the money from the payer. */
  refundTrouble: orNull(oneOf(refundTroubles)),
  feeFen: Type.Integer(),
  returnedFen: Type.Integer({ description: '平台人工退还、已经到账的金额' }),
  paidAt: orNull(time),
  receipt: orNull(fiscalReceipt),
  /** Until when it can be paid. */
  closesAt: orNull(time),
});

/** What its time has taken from what was sent, and when (R-V3). */
export const erasedPart = Type.Object({ what: oneOf(erasedParts), at: time });

export const applicationDetail = Type.Composite([
  applicationSummary,
  Type.Object({
    /** Whose reviewers have it; not sent, the unit that it would go to. Null is by region (R-C5), or not asked. */
    unitName: orNull(Type.String()),
    /** The unit of the person has changed since: withdraw and send again (R-C4). */
    isHeld: Type.Boolean(),
    /** Only while it is held. */
    hold: orNull(
      Type.Object({ boundTo: orNull(Type.String({ description: '现在绑定的单位；为空则没有绑定' })) }),
    ),
    mayResubmit: Type.Boolean({ description: '仍在申报时间内，撤回后可以再次提交' }),
    /** What was sent last, whatever the draft has become since; null before the first submission. */
    content: orNull(applicationContent),
    /** Gone of it since. */
    erased: orNull(erasedPart),
    /** The project's version that `content` was sent under. */
    projectVersion: Type.Integer(),
    route: Type.Array(routeProgress),
    /** When the step now in turn may be done (R-L1); null while none is. */
    stepWindow: orNull(Type.Object({ opensAt: time, closesAt: time })),
    progress: Type.Array(progressEntry),
    rounds: Type.Array(sentRound),
    /** What the reviewer asked to change and by when; empty unless the state says so. */
    requestedChanges: Type.Array(requestedChange),
    /** 复核办法, after 审核不通过: whom to ask, and who may open the review again (R-N2). */
    reexamination: orNull(Type.String()),
    /** As the reviewer sees it; null where the project has none confirmed (R-N5). */
    internship: orNull(confirmedInternship),
    payment: paymentSummary,
    /** Present once there is something to print (R-M6). */
    canPrintForm: Type.Boolean(),
    canPrintNotice: Type.Boolean(),
  }),
]);
export type ApplicationDetail = Static<typeof applicationDetail>;

/** A material that the content is to have; its conditions are judged by the server alone (`FormCheck.materials`). */
export const askedMaterial = Type.Object({
  material: Type.String({ description: 'The key of the material in the project' }),
  row: Type.Optional(Type.Integer()),
  mayFollowUntil: Type.Optional(Type.String({ format: 'date', description: '在这一天（含）前提交的可暂缺' })),
});
export type AskedMaterial = Static<typeof askedMaterial>;

/** A draft as stored, with what is still wrong or missing in it, so that nothing typed is ever refused a place. */
export const applicationDraft = Type.Object({
  content: applicationContent,
  version: Type.Integer(),
  savedAt: orNull(time),
  faults: Type.Array(fieldFault),
  askedSections: Type.Array(Type.String(), { description: '本次选择须填写的表单部分，按表单顺序' }),
  askedMaterials: Type.Array(askedMaterial),
  /** The project's version that the draft is filled in for; its definition is at `GET /exam-projects/:id`. */
  projectVersion: Type.Integer(),
});
export type ApplicationDraft = Static<typeof applicationDraft>;

export const examApplicationRoutes = {
  'POST /applications': {
    summary: '开始申报：建立草稿；已有的申报原样返回',
    tag: 'exam-application',
    body: Type.Object({ projectId: id }),
    response: Type.Object({ id }),
    problems: ['window-closed', 'not-verified', 'region-not-open'],
  },
  'GET /applications': {
    summary: '我的申报记录',
    tag: 'exam-application',
    response: Type.Object({ items: Type.Array(applicationSummary) }),
  },
  'GET /applications/:id': {
    summary: '一份申报：状态、进度、内容、可进行的操作',
    tag: 'exam-application',
    params: applicationParams,
    response: applicationDetail,
  },
  'GET /applications/:id/draft': {
    summary: '草稿及其尚缺或有误之处',
    tag: 'exam-application',
    params: applicationParams,
    response: applicationDraft,
  },
  'PUT /applications/:id/draft': {
    summary: '保存草稿的一部分；有误也保存，并逐项指出；超出表单容量的不保存',
    tag: 'exam-application',
    params: applicationParams,
    body: Type.Object({
      /** The version that the change was made on; another device's newer one is answered with `draft-changed`. */
      version: Type.Integer(),
      choice: Type.Optional(draftChoice),
      sections: Type.Optional(applicationForm),
      materials: Type.Optional(Type.Array(applicationMaterial)),
    }),
    response: applicationDraft,
    problems: ['draft-changed', 'form-incomplete', 'not-allowed-now'],
  },
  'POST /applications/:id/submission': {
    summary: '提交申报（首次、撤回后再次）',
    tag: 'exam-application',
    params: applicationParams,
    changesProcess: true,
    body: Type.Object({
      draftVersion: Type.Integer(),
      /** The version whose form, notice and fee the candidate has seen; another one is answered with `project-changed`. */
      projectVersion: Type.Integer(),
      pledgeVersion: Type.String(),
    }),
    response: applicationAnswer,
    problems: [
      'window-closed',
      'not-verified',
      'unit-missing',
      'region-not-open',
      'form-incomplete',
      'draft-changed',
      'project-changed',
      'not-allowed-now',
    ],
  },
  'POST /applications/:id/resubmission': {
    summary: '按审核意见修改后重新提交',
    tag: 'exam-application',
    params: applicationParams,
    changesProcess: true,
    body: Type.Object({ draftVersion: Type.Integer() }),
    response: applicationAnswer,
    problems: ['window-closed', 'form-incomplete', 'draft-changed', 'not-allowed-now'],
  },
  'POST /applications/:id/modification': {
    summary: '首次审核前修改：撤回并重新打开草稿，保留缴费',
    tag: 'exam-application',
    params: applicationParams,
    changesProcess: true,
    response: applicationAnswer,
    problems: ['not-allowed-now'],
  },
  'POST /applications/:id/withdrawal': {
    summary: '撤回申报',
    tag: 'exam-application',
    params: applicationParams,
    changesProcess: true,
    response: applicationAnswer,
    problems: ['not-allowed-now'],
  },
} as const satisfies Routes;
