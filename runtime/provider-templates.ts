import type { Static, TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { smsTemplates, subscriptionTemplates } from '../contracts/message-templates';

/** Reads `TENCENTCLOUD_SMS_TEMPLATES`. Throws what is wrong with it. */
export const parseSmsTemplates = (text: string) => parseJson(smsTemplates, text);

/** Reads `WECHAT_SUBSCRIPTION_TEMPLATES`. Throws what is wrong with it. */
export const parseSubscriptionTemplates = (text: string) => parseJson(subscriptionTemplates, text);

/** A setting in JSON. The error names the place, never the value. */
export function parseJson<S extends TSchema>(schema: S, text: string): Static<S> {
  const value = json(text);
  const [wrong] = Value.Errors(schema, value);
  if (wrong) throw new Error(`${wrong.path || '/'}: ${wrong.message}`);
  return Value.Cast(schema, value);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('not JSON');
  }
}
