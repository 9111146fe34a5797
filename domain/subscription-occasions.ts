import type { ProviderTemplates } from '../contracts/message-templates';
import type { MessageTemplate } from './message-templates';

/** What the mini-program asks leave to tell, on the tap after which it will be told (R-T1). */
const occasions = {
  submit: ['application.approved', 'application.changes-requested', 'payment.due'],
  review: ['face-check.review-confirmed', 'face-check.review-refused', 'face-check.review-expired'],
  pay: ['payment.paid', 'application.approved', 'application.changes-requested'],
} as const satisfies Record<string, readonly MessageTemplate[]>;

/** WeChat shows at most three templates in one question. */
const mostInOneQuestion = 3;

/** The ids of WeChat's templates to ask for on each occasion; one template may carry several messages. */
export function subscriptionTemplateIds({
  wechat,
}: ProviderTemplates): Record<keyof typeof occasions, string[]> {
  const idsOf = (names: readonly MessageTemplate[]) =>
    [...new Set(names.flatMap((name) => wechat[name]?.id ?? []))].slice(0, mostInOneQuestion);
  return {
    submit: idsOf(occasions.submit),
    review: idsOf(occasions.review),
    pay: idsOf(occasions.pay),
  };
}
