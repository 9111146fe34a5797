import { randomUUID } from 'node:crypto';
import { textOf, type Context } from '../context';
import type { SentMessage } from '../state';
import type { Action } from './action';
import { fillSmsTemplate } from './sms-templates';

/** Answers per number, as the real one does: a refusal of one number is inside a good answer. */
export const sendSms: Action = (context, fields) => {
  if (fields.SmsSdkAppId !== context.config.tencentCloud.smsSdkAppId) {
    return { error: 'UnauthorizedOperation.SmsSdkAppIdVerifyFail' };
  }
  const sign = textOf(fields.SignName);
  const parameters = texts(fields.TemplateParamSet);
  const message = { templateId: textOf(fields.TemplateId), parameters };
  const filled = fillSmsTemplate(message.templateId, parameters);
  const statuses = texts(fields.PhoneNumberSet).map((number) => {
    const told = context.faults.take('SendSms.SendStatus')?.code;
    const code =
      told ??
      (sign === '' ? 'FailedOperation.SignatureIncorrectOrUnapproved' : undefined) ??
      ('refused' in filled ? filled.refused : undefined) ??
      (/^\+861[3-9]\d{9}$/.test(number) ? 'Ok' : 'InvalidParameterValue.IncorrectPhoneNumber');
    if (code === 'Ok' && 'text' in filled)
      deliver(context, { ...message, phone: number.slice(3), text: `【${sign}】${filled.text}` });
    return {
      SerialNo: code === 'Ok' ? `2640:${randomUUID()}` : '',
      PhoneNumber: number,
      Fee: code === 'Ok' ? 1 : 0,
      SessionContext: '',
      Code: code,
      Message: code === 'Ok' ? 'send success' : code,
      IsoCode: 'CN',
    };
  });
  return { fields: { SendStatusSet: statuses } };
};

function deliver(
  { store }: Context,
  message: Pick<SentMessage, 'phone' | 'templateId' | 'parameters' | 'text'>,
): void {
  store.state.messages.unshift({
    id: randomUUID(),
    channel: 'sms',
    ...message,
    at: new Date().toISOString(),
  });
  store.save();
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}
