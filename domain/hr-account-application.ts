import type { DepartmentReviewActor } from '../contracts/department-review-states';
import {
  hrApplicationPictures,
  hrApplicationPictureTitles,
  type HrApplicationAction,
  type HrApplicationPicture,
  type HrApplicationState,
} from '../contracts/hr-account-application-states';
import type { AskedPicture } from './department-review';

/** Nobody has sent it yet: the state before the first event. */
export type HrApplicationPositionState = HrApplicationState | 'none';

/**
 * An application for a unit's HR account (R-E2): who may do what in which state. It may be taken back until it is decided;
 * refused, its applicant corrects and sends it again.
 */
export const hrApplicationTable = {
  none: { other: ['apply'] },
  'awaiting-review': {
    applicant: ['withdraw'],
    department: ['admit', 'refuse'],
    'platform-administrator': ['admit', 'refuse'],
  },
  refused: { applicant: ['correct'] },
  admitted: {},
  withdrawn: {},
  voided: {},
} as const satisfies Record<
  HrApplicationPositionState,
  Partial<Record<DepartmentReviewActor, readonly HrApplicationAction[]>>
>;

/** What this actor may do now. */
export function hrApplicationActionsOf(
  state: HrApplicationPositionState,
  actor: DepartmentReviewActor,
): readonly HrApplicationAction[] {
  const byActor: Partial<Record<DepartmentReviewActor, readonly HrApplicationAction[]>> =
    hrApplicationTable[state];
  return byActor[actor] ?? [];
}

/**
 * What happens to one that waits beside the actions: another one for its unit is admitted, or somebody completes an
 * activation with a code of the department.
 */
export const hrApplicationOccurrences = ['superseded', 'voided'] as const;
export type HrApplicationOccurrence = (typeof hrApplicationOccurrences)[number];

const after = {
  apply: 'awaiting-review',
  correct: 'awaiting-review',
  withdraw: 'withdrawn',
  admit: 'admitted',
  refuse: 'refused',
  superseded: 'refused',
  voided: 'voided',
} as const satisfies Record<HrApplicationAction | HrApplicationOccurrence, HrApplicationState>;

/** The state after an action that was allowed, or an occurrence. */
export const nextHrApplicationState = (
  what: HrApplicationAction | HrApplicationOccurrence,
): HrApplicationState => after[what];

/** The pictures of an application, in the order of the page. Only the stamped form must be there. */
export const hrPicturesAsked: readonly AskedPicture<HrApplicationPicture>[] = hrApplicationPictures.map(
  (slot) => ({
    slot,
    title: hrApplicationPictureTitles[slot],
    isOptional: slot === 'employment-proof',
  }),
);

/** The opinion that stands with one that gave way to another. */
export const supersededSentence =
  '该单位的另一份申请已审核通过，管理员已确定。如仍需更换，请与单位核实后重新提交。';

/** A link to the blank form lives so long. */
export const blankFormLinkHours = 24;
