import type { InternshipPeriod, RequestedChange } from '../contracts/exam-application';

/** What a reviewer wrote: stored under the update's id before it is sent, so that histories carry no free text. */
export interface DecisionWords {
  readonly remark?: string;
  readonly requestedChanges?: readonly RequestedChange[];
  readonly internship?: InternshipPeriod;
}
