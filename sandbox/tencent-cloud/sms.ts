import { randomUUID } from 'node:crypto';
import { textOf, type Context } from '../context';
import type { Action } from './action';

/** Answers per number, as the real one does: a refusal of one number is inside a good answer. */
export const sendSms: Action = (context, fields) => {
  if (fields.SmsSdkAppId !== context.config.tencentCloud.smsSdkAppId) {
    return { error: 'UnauthorizedOperation.SmsSdkAppIdVerifyFail' };
  }
  const templateId = textOf(fields.TemplateId);
  if (templateId === '' || textOf(fields.SignName) === '') {
    return { error: 'FailedOperation.TemplateIncorrectOrUnapproved' };
  }
  const parameters = texts(fields.TemplateParamSet);
  const statuses = texts(fields.PhoneNumberSet).map((number) => {
    const told = context.faults.take('SendSms.SendStatus')?.code;
    const code =
      told ?? (/^\+861[3-9]\d{9}$/.test(number) ? 'Ok' : 'InvalidParameterValue.IncorrectPhoneNumber');
    if (code === 'Ok') deliver(context, number.slice(3), templateId, parameters, textOf(fields.SignName));
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
  phone: string,
  templateId: string,
  parameters: readonly string[],
  sign: string,
): void {
  store.state.messages.unshift({
    id: randomUUID(),
    channel: 'sms',
    phone,
    templateId,
    parameters,
    text: `【${sign}】${parameters.join('，')}`,
    at: new Date().toISOString(),
  });
  store.save();
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}
