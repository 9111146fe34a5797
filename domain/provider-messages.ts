import type { ProviderTemplates } from '../contracts/message-templates';
import { isMessageTemplate, type MessageTemplate } from './message-templates';
import { messageValues, valueNamesOf } from './message-values';
import { fitField, fitSmsValue, isKnownField } from './provider-fields';

/** A message of ours in the words of a provider: its template's id, and what fills the parameters (R-T1). */

interface StoredMessage {
  readonly template: string;
  readonly params: object;
}

/** Nothing where no template is configured for this message. */
export function smsFor(
  { sms }: ProviderTemplates,
  message: StoredMessage,
): { templateId: string; parameters: string[] } | undefined {
  const [template, values] = [sms[message.template], messageValues(message)];
  if (!template || !values) return undefined;
  return {
    templateId: template.id,
    parameters: template.values.map((name) => fitSmsValue(values[name] ?? '')),
  };
}

/** Nothing where no template is configured for this message: then it is not for WeChat. */
export function subscriptionMessageFor(
  { wechat }: ProviderTemplates,
  message: StoredMessage,
): { templateId: string; data: Record<string, string> } | undefined {
  const [template, values] = [wechat[message.template], messageValues(message)];
  if (!template || !values) return undefined;
  const fields = Object.entries(template.data).map(([keyword, name]) => [
    keyword,
    fitField(keyword, values[name] ?? ''),
  ]);
  return { templateId: template.id, data: Object.fromEntries(fields) as Record<string, string> };
}

/** What goes by SMS, and nothing else does: without a template these could never be sent. */
export const sentBySms = [
  'login.code',
  'phone.code',
  'registration.code',
  'account.code',
  'face-check.code',
  'own-data.code',
  'closure.code',
  'closure.asked',
  'closure.near',
  'closure.stopped',
  'closure.closed',
  'correction.corrected',
  'correction.declined',
  'phone.replaced',
  'wechat.bound',
  'identity.phone-replaced',
  'account.code-issued',
  'account.replaced',
  'account.revoked',
  'own-account.code-issued',
  'own-account.ended',
  'authorization.suspended',
  'hr-application.admitted',
  'hr-application.refused',
  'hr-application.voided',
  'authorization.revoked',
  'authorization.offered',
  'authorization-change.transfer-offered',
  'authorization-change.assistance-offered',
  'authorization-change.handed-over',
  'authorization-change.assistant-removed',
  'face-check.review-requested',
  'admission.returned',
  'roster.transferred-out',
  'roster.removed',
  'roster.unit-changed',
  'roster.deleted',
  'transfer-out.refused',
  'application.named',
  'application.no-reviewer',
  'application.changes-requested',
  'application.changes-due',
  'application.given-up',
  'application.removed-from-unit',
  'registration.admitted',
  'registration.refused',
  'payment.due',
] as const satisfies readonly MessageTemplate[];
export type SentBySms = (typeof sentBySms)[number];

/** What is wrong with the configured templates, each in a sentence for the operator; none if they can be used. */
export function findTemplateFaults({ sms, wechat }: ProviderTemplates): string[] {
  const missing = sentBySms.filter((name) => !sms[name]);
  return [
    ...missing.map((name) => `TENCENTCLOUD_SMS_TEMPLATES has no template for ${name}`),
    ...Object.entries(sms).flatMap(([name, { values }]) =>
      unknownValues(name, values).map((fault) => `TENCENTCLOUD_SMS_TEMPLATES: ${fault}`),
    ),
    ...Object.entries(wechat).flatMap(([name, { data }]) =>
      [...unknownValues(name, Object.values(data)), ...unknownFields(name, Object.keys(data))].map(
        (fault) => `WECHAT_SUBSCRIPTION_TEMPLATES: ${fault}`,
      ),
    ),
  ];
}

function unknownValues(name: string, values: readonly string[]): string[] {
  if (!isMessageTemplate(name)) return [`there is no message ${name}`];
  const known = valueNamesOf(name);
  return values
    .filter((value) => !known.has(value))
    .map((value) => `${name} has no ${value}, but ${[...known].join(', ')}`);
}

const unknownFields = (name: string, keywords: readonly string[]): string[] =>
  keywords
    .filter((keyword) => !isKnownField(keyword))
    .map((keyword) => `${name}: ${keyword} is of no type that can be filled`);
