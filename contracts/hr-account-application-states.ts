/**
 * States, actions and pictures of an application for a unit's HR account (申请账号, R-E2), with their words on screen. Plain
 * constants: both front ends may import this file at run time.
 */
export const hrApplicationStates = ['awaiting-review', 'refused', 'admitted', 'withdrawn', 'voided'] as const;
export type HrApplicationState = (typeof hrApplicationStates)[number];

export const hrApplicationStateWords = {
  'awaiting-review': '待审核',
  refused: '拒绝',
  admitted: '已通过',
  withdrawn: '已撤回',
  voided: '已作废',
} as const satisfies Record<HrApplicationState, string>;

export const hrApplicationActions = ['apply', 'correct', 'withdraw', 'admit', 'refuse'] as const;
export type HrApplicationAction = (typeof hrApplicationActions)[number];

/** What the applicant shows: the stamped form, and what else proves that they work there. */
export const hrApplicationPictures = ['application-form', 'employment-proof'] as const;
export type HrApplicationPicture = (typeof hrApplicationPictures)[number];

export const hrApplicationPictureTitles = {
  'application-form': '人事账号申请表（盖章）',
  'employment-proof': '单位出具的身份证明',
} as const satisfies Record<HrApplicationPicture, string>;
