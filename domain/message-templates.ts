import { closureMessages } from './messages/account-closure';
import { authorizationMessages } from './messages/authorization';
import { authorizationChangeMessages } from './messages/authorization-change';
import { dataCorrectionMessages } from './messages/data-correction';
import { examApplicationMessages } from './messages/exam-application';
import { faceCheckMessages } from './messages/face-check';
import { hrAccountApplicationMessages } from './messages/hr-account-application';
import { impossibleStateMessages } from './messages/impossible-state';
import { identityMessages } from './messages/identity';
import { institutionRegistrationMessages } from './messages/institution-registration';
import { loginMessages } from './messages/login';
import type { ValuesOf } from './messages/message';
import { ownAccountMessages } from './messages/own-account';
import { paymentMessages } from './messages/payment';
import { personalDetailsMessages } from './messages/personal-details';
import { preloadedListMessages } from './messages/preloaded-list';
import { rosterMessages } from './messages/roster';
import { reviewMessages } from './messages/review';
import { unitAccountMessages } from './messages/unit-account';
import { unitMessages } from './messages/unit';

/** Every message that the platform sends (R-T1). */
const templates = {
  ...loginMessages,
  ...closureMessages,
  ...dataCorrectionMessages,
  ...identityMessages,
  ...unitMessages,
  ...personalDetailsMessages,
  ...rosterMessages,
  ...preloadedListMessages,
  ...unitAccountMessages,
  ...ownAccountMessages,
  ...hrAccountApplicationMessages,
  ...authorizationMessages,
  ...authorizationChangeMessages,
  ...faceCheckMessages,
  ...examApplicationMessages,
  ...institutionRegistrationMessages,
  ...reviewMessages,
  ...paymentMessages,
  ...impossibleStateMessages,
};
type Templates = typeof templates;
export type MessageTemplate = keyof Templates;

/** What a template needs. No personal data. */
export type ParamsOf<T extends MessageTemplate> = ValuesOf<Templates[T]['params']>;

/** One message with its parameters, as the outbox and the inbox store it; the template decides which. */
export type Message = { [T in MessageTemplate]: { template: T; params: ParamsOf<T> } }[MessageTemplate];

/** The words of a message whose template is known only when it runs. */
export const wordsOf = (template: MessageTemplate): Templates[MessageTemplate] => templates[template];

/**
 * Title and sentence of a message as a row holds it, the same in SMS, WeChat and inbox; a template of a later version shows its
 * name.
 */
export function renderStoredMessage({ template, params }: { template: string; params: object }): {
  title: string;
  text: string;
} {
  if (!isMessageTemplate(template)) return { title: template, text: '' };
  const { title, text } = wordsOf(template);
  // The row was written by whoever decided, with the parameters of its template (db/notices.ts).
  return { title, text: text(params as never) };
}

export function isMessageTemplate(text: string): text is MessageTemplate {
  return Object.hasOwn(templates, text);
}
