import { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/sms/v20210111/sms_client';
import { ask, clientConfig } from './client';
import type { TencentCloudConfig } from './config';
import { malformedAnswer, refusal } from './errors';

export interface SmsMessage {
  /** Mainland number, eleven digits. */
  phone: string;
  templateId: string;
  /** In the order of the template's {1}, {2}, … */
  parameters: readonly string[];
}

/** Short messages (R-A2, R-T1). */
export interface Sms {
  /**
   * Answers the provider's serial number once it has taken the message. There is no idempotency token: after
   * a `TIMEOUT` a second send may reach the person twice.
   */
  send(message: SmsMessage): Promise<{ serialNumber: string }>;
}

export function createSms(config: TencentCloudConfig): Sms {
  const client = new Client(clientConfig(config));
  return {
    async send({ phone, templateId, parameters }) {
      const answer = await ask(
        client.SendSms({
          SmsSdkAppId: config.smsSdkAppId,
          SignName: config.smsSign,
          TemplateId: templateId,
          TemplateParamSet: [...parameters],
          PhoneNumberSet: [`+86${phone}`],
        }),
      );
      // A refusal for this number comes inside a successful answer.
      const [status] = answer.SendStatusSet ?? [];
      if (!status?.Code) throw malformedAnswer();
      if (status.Code !== 'Ok') throw refusal(status.Code);
      return { serialNumber: status.SerialNo ?? '' };
    },
  };
}
