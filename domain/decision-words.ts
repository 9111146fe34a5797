import type { InternshipPeriod, RequestedChange } from '../contracts/exam-application';

/** What a reviewer wrote: stored under the message's id before it is sent, so that histories carry no free text. */
export interface DecisionWords {
  readonly remark?: string;
  readonly requestedChanges?: readonly RequestedChange[];
  readonly internship?: InternshipPeriod;
}

/** What the encrypted words are bound to: written by the API, read by the transition. */
export const messageBodyPlace = (processId: string, messageId: string): string =>
  `message_body:${processId}:${messageId}`;
