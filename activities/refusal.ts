import { ApplicationFailure } from '@temporalio/common';
import type { RefusalDetail } from '../contracts/message';
import type { ProblemCode } from '../contracts/problems';

/** A business refusal: no retry can change it. Its type is the problem that the API answers with. */
export function refusal(code: ProblemCode, detail: RefusalDetail = {}): ApplicationFailure {
  return ApplicationFailure.nonRetryable(code, code, detail);
}
