import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure } from '@temporalio/workflow';
import type { RefusalDetail } from '../contracts/message';
import type { ProblemCode } from '../contracts/problems';

/**
 * A business refusal. Its type is the problem that the API answers with. Thrown in a validator it costs no history;
 * thrown in a handler it fails the update and nothing else.
 */
export function refusal(code: ProblemCode, detail: RefusalDetail = {}): ApplicationFailure {
  return ApplicationFailure.nonRetryable(code, code, detail);
}

export function notAllowedNow(allowed: readonly string[]): ApplicationFailure {
  return refusal('not-allowed-now', { allowed });
}

/**
 * What a sender is told when work on their letter failed: the refusal from inside the activity or child, or that
 * the provider gave no answer. `undefined` for anything else: that is a bug, and must stop the task visibly.
 */
export function refusalIn(error: unknown): ApplicationFailure | undefined {
  if (error instanceof ApplicationFailure) return error;
  if (error instanceof ActivityFailure || error instanceof ChildWorkflowFailure) {
    return refusalIn(error.cause) ?? refusal('provider-unavailable');
  }
  return undefined;
}
