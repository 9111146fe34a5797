import type { DepartmentReviewActor } from '../contracts/department-review-states';
import type { RegistrationAction, RegistrationState } from '../contracts/institution-registration-states';

/** Nobody has sent it yet: the state before the first event. */
export type RegistrationPositionState = RegistrationState | 'none';

/** A new institution (R-D2, R-D4): who may do what in which state. Refused, its applicant corrects and sends it again. */
export const registrationTable = {
  none: { other: ['apply'] },
  'awaiting-review': { department: ['admit', 'refuse'], 'platform-administrator': ['admit', 'refuse'] },
  refused: { applicant: ['correct'] },
  admitted: {},
} as const satisfies Record<
  RegistrationPositionState,
  Partial<Record<DepartmentReviewActor, readonly RegistrationAction[]>>
>;

/** What this actor may do now. */
export function registrationActionsOf(
  state: RegistrationPositionState,
  actor: DepartmentReviewActor,
): readonly RegistrationAction[] {
  const byActor: Partial<Record<DepartmentReviewActor, readonly RegistrationAction[]>> =
    registrationTable[state];
  return byActor[actor] ?? [];
}

/** What happens to one that waits beside the actions: its account becomes part of another, which brings it along (R-A2, R-B7). */
export const registrationOccurrences = ['moved'] as const;
export type RegistrationOccurrence = (typeof registrationOccurrences)[number];

const after = {
  apply: 'awaiting-review',
  correct: 'awaiting-review',
  admit: 'admitted',
  refuse: 'refused',
  moved: 'awaiting-review',
} as const satisfies Record<RegistrationAction | RegistrationOccurrence, RegistrationState>;

/** The state after an action that was allowed, or an occurrence. */
export const nextRegistrationState = (what: RegistrationAction | RegistrationOccurrence): RegistrationState =>
  after[what];

/** Open applications of one phone at once (R-D2). */
export const openRegistrationsOfAPhone = 3;

/** What is told beyond them. */
export const noPlaceSentence = `每个手机号最多同时有 ${openRegistrationsOfAPhone} 份待审核的机构注册申请，请等待审核结果后再提交。`;
