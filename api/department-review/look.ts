import type { DepartmentReviewActor } from '../../contracts/department-review-states';
import type { AccessAction } from '../../domain/access-sentences';
import { reviewActorOf } from '../../domain/department-review';
import { recordAccess } from '../access-event';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import { actorOf, type CurrentSession } from '../session/current-session';
import { historyReaders } from '../temporal/history-readers';
import { historyUrl } from '../temporal/history-url';

export interface LookedAt {
  readonly process: string;
  readonly state: string;
  readonly round: number;
  readonly person_id: string;
  readonly department_id: string;
}

/**
 * Before an application is shown: a reviewer's look is written down (R-S3); one's own is nobody's business. Returns as whom the
 * asker sees it, and the way to its history for who may read that.
 */
export async function lookAt(
  { database, config }: Services,
  action: AccessAction,
  { process, state, round, person_id: applicantId, department_id: departmentId }: LookedAt,
  session: CurrentSession,
  context: RequestContext,
): Promise<{ actor: DepartmentReviewActor; historyUrl: string | null }> {
  if (applicantId === session.personId) return { actor: 'applicant', historyUrl: null };
  await recordAccess(database, session, context, { action, subject: process });
  const mayReadHistory = historyReaders.some((reader) => reader === session.role?.role);
  return {
    actor: reviewActorOf({ state, round, applicantId, departmentId }, actorOf(session)),
    historyUrl: mayReadHistory ? historyUrl(config.temporal.namespace, process) : null,
  };
}
