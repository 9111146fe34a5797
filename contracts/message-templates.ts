import { Type, type Static } from '@sinclair/typebox';

/**
 * Which registered template of a provider carries which message of ours, and what fills its parameters: names of
 * `domain/message-values` (`project`, `dueDay`, `fee`, …). Configuration: ids and lists are those of our account.
 */

/** SMS: `values` fills {1}, {2}, … in order. */
export const smsTemplate = Type.Object(
  { id: Type.String({ pattern: '^[0-9]+$' }), values: Type.Array(Type.String()) },
  { additionalProperties: false },
);

/** WeChat: `data` fills each keyword of the template (`thing1`, `time3`). */
export const subscriptionTemplate = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z0-9_-]+$' }),
    data: Type.Record(Type.String({ pattern: '^[a-z_]+[0-9]+$' }), Type.String(), {
      additionalProperties: false,
      minProperties: 1,
    }),
  },
  { additionalProperties: false },
);

/** By our name of the message (`payment.due`). */
export const smsTemplates = Type.Record(Type.String(), smsTemplate);
export const subscriptionTemplates = Type.Record(Type.String(), subscriptionTemplate);

export interface ProviderTemplates {
  readonly sms: Static<typeof smsTemplates>;
  readonly wechat: Static<typeof subscriptionTemplates>;
}
