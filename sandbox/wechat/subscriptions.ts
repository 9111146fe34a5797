import { randomUUID } from 'node:crypto';
import { fieldsOf, textOf, type Answer, type Context } from '../context';
import type { Store } from '../state';
import { errorAnswer, okAnswer } from './answers';
import { fillSubscriptionTemplate, pickedTemplateIds } from './subscription-templates';

const keyOf = (openid: string, templateId: string) => `${openid}/${templateId}`;

/** The person taps 允许: one message of each template may be sent, as often as this is done. */
export function subscribe(store: Store, openid: string, templateIds = pickedTemplateIds): void {
  const { subscriptions } = store.state;
  for (const key of templateIds.map((id) => keyOf(openid, id)))
    subscriptions[key] = (subscriptions[key] ?? 0) + 1;
  store.save();
}

/** Each message spends one subscription; who has none left, or never said yes, gets nothing. */
export function sendSubscriptionMessage({ store }: Context, body: unknown): Answer {
  const fields = fieldsOf(body);
  const openid = textOf(fields.touser);
  const templateId = textOf(fields.template_id);
  if (openid === '') return errorAnswer(40003, 'invalid openid');
  const values = Object.fromEntries(
    Object.entries(fieldsOf(fields.data)).map(([keyword, held]) => [keyword, textOf(fieldsOf(held).value)]),
  );
  const filled = fillSubscriptionTemplate(templateId, values);
  if ('errcode' in filled) return errorAnswer(filled.errcode, filled.errmsg);
  const { subscriptions, messages } = store.state;
  const key = keyOf(openid, templateId);
  const left = subscriptions[key] ?? 0;
  if (left === 0) return errorAnswer(43101, 'user refuse to accept the msg');
  subscriptions[key] = left - 1;
  messages.unshift({
    id: randomUUID(),
    channel: 'wechat',
    openid,
    templateId,
    parameters: Object.values(values),
    text: [filled.title, ...filled.lines].join('\n'),
    page: textOf(fields.page) || undefined,
    at: new Date().toISOString(),
  });
  store.save();
  return okAnswer();
}
