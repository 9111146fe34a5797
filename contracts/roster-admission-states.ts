/**
 * States and decisions of an entry to a unit's roster (实名认证审核（非预传库人员）, R-I2, R-I3), with their words on screen. Plain
 * constants: both front ends may import this file at run time.
 */
export const admissionStates = ['awaiting-review', 'admitted', 'returned', 'withdrawn'] as const;
export type AdmissionState = (typeof admissionStates)[number];

export const admissionStateWords = {
  'awaiting-review': '待审核',
  admitted: '已进入花名册',
  returned: '已退回',
  withdrawn: '本人已解绑',
} as const satisfies Record<AdmissionState, string>;

/** 通过 · 编辑 · 退回. */
export const admissionActions = ['pass', 'correct', 'return'] as const;
export type AdmissionAction = (typeof admissionActions)[number];

/** Seen from one admission: the unit's HR account, anybody else. */
export const admissionActors = ['unit', 'other'] as const;
export type AdmissionActor = (typeof admissionActors)[number];

/** 批量通过: so many are answered well within a request's patience. */
export const mostPassedAtOnce = 50;
