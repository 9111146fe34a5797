/**
 * States, actions and actors of an application (申报, R-M, R-N), with their words on screen. Plain constants:
 * both front ends may import this file at run time.
 */
export const applicationStates = [
  'draft',
  'awaiting-payment',
  'in-review',
  'changes-requested',
  'approved',
  'rejected',
  'withdrawn',
  'removed-from-unit',
  'given-up',
  'unfinished',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const applicationStateWords = {
  draft: '草稿',
  'awaiting-payment': '待缴费',
  'in-review': '审核中',
  'changes-requested': '待修改',
  approved: '审核通过',
  rejected: '审核不通过',
  withdrawn: '已撤回',
  'removed-from-unit': '已从单位移除',
  'given-up': '视为放弃',
  unfinished: '未完成审核',
} as const satisfies Record<ApplicationState, string>;

/** What people may do with an application. What time and the payment do is no action: see the process page. */
export const applicationActions = [
  'submit',
  'modify',
  'withdraw',
  'resubmit',
  'pay',
  'approve',
  'defer',
  'request-changes',
  'reject',
  'confirm-on-site',
  'remove-from-unit',
  'reopen',
] as const;
export type ApplicationAction = (typeof applicationActions)[number];

export const applicationActionWords = {
  submit: '提交申报',
  modify: '修改',
  withdraw: '撤回申报',
  resubmit: '重新提交',
  pay: '去支付',
  approve: '审核通过',
  defer: '暂不审核',
  'request-changes': '允许修改',
  reject: '审核不通过',
  'confirm-on-site': '现场确认',
  'remove-from-unit': '从单位移除',
  reopen: '重新开启审核',
} as const satisfies Record<ApplicationAction, string>;

/** What a reviewer decides at a step of the route (R-N2); all but approval and confirmation need a remark. */
export const reviewDecisions = [
  'approve',
  'defer',
  'request-changes',
  'reject',
  'confirm-on-site',
] as const satisfies readonly ApplicationAction[];
export type ReviewDecision = (typeof reviewDecisions)[number];

/**
 * Who acts, seen from one application: the candidate; a reviewer of the institution whose step it is now; of the
 * unit level; of the institution one level above the step; anyone else who may read it.
 */
export const applicationActors = ['candidate', 'reviewer', 'unit-reviewer', 'reviewer-above'] as const;
export type ApplicationActor = (typeof applicationActors)[number];

/** R-N3's 提交状态, a reading of the state for the list's filter. */
export const submissionStates = ['submitted', 'changes-requested', 'resubmitted', 'withdrawn'] as const;
export type SubmissionState = (typeof submissionStates)[number];
export const submissionStateWords = {
  submitted: '已提交',
  'changes-requested': '待修改',
  resubmitted: '已重新提交',
  withdrawn: '已撤回',
} as const satisfies Record<SubmissionState, string>;

/** Levels of review, bottom-up (R-N1). */
export const reviewLevels = ['unit', 'county', 'city', 'province'] as const;
export type ReviewLevel = (typeof reviewLevels)[number];
export const reviewLevelWords = {
  unit: '单位',
  county: '县级',
  city: '市级',
  province: '省级',
} as const satisfies Record<ReviewLevel, string>;

/** A step of a route: the usual review, or the confirmation of originals on site (现场确认). */
export const stepKinds = ['review', 'on-site-confirmation'] as const;
export type StepKind = (typeof stepKinds)[number];

/** The stages that have a window in a project (R-L1); they may overlap. */
export const stages = [
  'application',
  'payment',
  'unit-review',
  'on-site-confirmation',
  'qualification-review',
] as const;
export type Stage = (typeof stages)[number];
export const stageWords = {
  application: '申报',
  payment: '缴费',
  'unit-review': '单位审核',
  'on-site-confirmation': '现场确认',
  'qualification-review': '资格审核',
} as const satisfies Record<Stage, string>;
