import { isObject } from '../call-json';
import { noAnswer, ProviderError } from '../provider-error';
import type { AccessToken } from './access-token';
import type { WechatConfig } from './config';
import { postWithToken } from './token-call';

/** The phone number that a person lets WeChat tell us (button `getPhoneNumber`, R-A2). */
export interface WechatPhone {
  /** Eleven digits, mainland. The code works once, and is not the login's code. */
  phoneOf(code: string): Promise<string>;
}

export function createWechatPhone(config: WechatConfig, accessToken: AccessToken): WechatPhone {
  return {
    async phoneOf(code) {
      const answer = await postWithToken(config, accessToken, '/wxa/business/getuserphonenumber', { code });
      const info = answer.phone_info;
      if (!isObject(info) || typeof info.purePhoneNumber !== 'string') {
        throw new ProviderError('wechat', 'retry', noAnswer.malformed);
      }
      // A foreign number can't get our SMS, on which later steps rely.
      if (info.countryCode !== '86') throw new ProviderError('wechat', 'person-can-fix', 'FOREIGN_PHONE');
      return info.purePhoneNumber;
    },
  };
}
