import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { RouteStep } from '../contracts/exam-application';
import type { ApplicationAnswer } from '../contracts/exam-application-routes';
import type { Sent } from '../contracts/message';
import { payMessage } from './payment.messages';

/** What is sent, by its draft's version, and the way that the project gives it. The transition holds it against the rows. */
export interface Submission {
  readonly draftVersion: number;
  readonly projectVersion: number;
  readonly pledgeVersion: string;
  readonly unitId?: string;
  readonly businessCode: string;
  readonly route: readonly RouteStep[];
  readonly due: 'none' | 'on-submission' | 'on-approval';
  readonly feeFen: number;
  /** The end of the payment window; where a fee is due. */
  readonly payableUntilMs?: number;
}

/** A reviewer's decision; remark, asked changes and internship are stored under the message's id. */
export interface Decision {
  /** The last event that the reviewer had seen: a decision on anything older is refused (R-N7). */
  readonly seen: number;
}

/** What was seen on site: the version of the form that was held, and how many originals (R-N1, R-M6). */
export interface Confirmation extends Decision {
  readonly round: number;
  readonly originals: number;
}

export interface ChangesRequest extends Decision {
  readonly count: number;
  /** Until when they may be made (R-N9). */
  readonly dueAtMs: number;
}

type Nothing = Record<never, never>;

/** One message an action of `domain/exam-application.ts`, by its name there. */
export const applicationMessages = {
  submit: defineUpdate<ApplicationAnswer, [Sent<Submission>]>('submit'),
  modify: defineUpdate<ApplicationAnswer, [Sent<Nothing>]>('modify'),
  withdraw: defineUpdate<ApplicationAnswer, [Sent<Nothing>]>('withdraw'),
  resubmit: defineUpdate<ApplicationAnswer, [Sent<{ draftVersion: number }>]>('resubmit'),
  pay: payMessage,
  approve: defineUpdate<ApplicationAnswer, [Sent<Decision>]>('approve'),
  'confirm-on-site': defineUpdate<ApplicationAnswer, [Sent<Confirmation>]>('confirm-on-site'),
  defer: defineUpdate<ApplicationAnswer, [Sent<Decision>]>('defer'),
  'request-changes': defineUpdate<ApplicationAnswer, [Sent<ChangesRequest>]>('request-changes'),
  reject: defineUpdate<ApplicationAnswer, [Sent<Decision>]>('reject'),
  reopen: defineUpdate<ApplicationAnswer, [Sent<Nothing>]>('reopen'),
  'remove-from-unit': defineUpdate<ApplicationAnswer, [Sent<Nothing>]>('remove-from-unit'),
};

/** A window was moved or has ended: look at the rows. Late news of a payment comes as `paymentSettled`. */
export const lookAgain = defineSignal('lookAgain');
