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

const after = {
  apply: 'awaiting-review',
  correct: 'awaiting-review',
  admit: 'admitted',
  refuse: 'refused',
} as const satisfies Record<RegistrationAction, RegistrationState>;

/** The state after an action that was allowed. */
export const nextRegistrationState = (action: RegistrationAction): RegistrationState => after[action];

/** Open applications of one phone at once (R-D2). */
export const openRegistrationsOfAPhone = 3;

/** What is told beyond them. */
export const noPlaceSentence = `每个手机号最多同时有 ${openRegistrationsOfAPhone} 份待审核的机构注册申请，请等待审核结果后再提交。`;
