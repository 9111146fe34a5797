import type { DepartmentReviewActor } from '../contracts/department-review-states';
import type { Actor } from '../contracts/message';
import type { ProcessFace } from './process-shape';

/** Where an application stands that a supervising department admits or refuses (R-D4, R-E2). */
export interface ReviewedPosition {
  readonly state: string;
  /** How often it was sent. */
  readonly round: number;
  /** Who sent it last: after two accounts were joined, another than before. */
  readonly applicantId?: string;
  /** The department that reviews it. */
  readonly departmentId?: string;
}

/**
 * Who writes. Whoever acts for themselves is taken for the applicant: whose the application is, the rows say when it is
 * recorded. Nobody reviews their own.
 */
export function reviewActorOf(position: ReviewedPosition, actor: Actor): DepartmentReviewActor {
  const { holding, personId } = actor;
  if (!holding) return position.state === 'none' ? 'other' : 'applicant';
  if (personId === position.applicantId) return 'other';
  if (holding.role === 'platform-administrator') return 'platform-administrator';
  const isDepartments = holding.role === 'hr-account' && holding.institutionId === position.departmentId;
  return isDepartments ? 'department' : 'other';
}

/** The department must act while the application is under review; otherwise it rests. */
export function reviewFace({ state, applicantId, departmentId }: ReviewedPosition): ProcessFace {
  const isWaiting = state === 'awaiting-review';
  return {
    personId: applicantId,
    actsNext: isWaiting ? { who: 'institution', institutionId: departmentId } : undefined,
    closed: !isWaiting,
  };
}

/** Where a decision was made on an earlier round than the one that stands. */
export const sentAgainSentence = '申请人已修改后重新提交，请刷新后再审核。';

/** The department is reminded after the first, the platform administrator sees it too after the second (R-D4, R-E2). */
export const reviewReminderWorkingDays = [3, 7] as const;

/** What the API leaves with a decision, encrypted, under the id of its message. */
export interface Opinion {
  readonly opinion: string;
}

/** One picture that an application has to show, or may. */
export interface AskedPicture<Slot extends string = string> {
  readonly slot: Slot;
  readonly title: string;
  readonly isOptional?: boolean;
}
