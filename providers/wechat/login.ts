import { bytesOf, call, jsonObject } from '../call-json';
import { noAnswer, ProviderError } from '../provider-error';
import { defaultTimeoutMs, type WechatConfig } from './config';
import { refuseErrorAnswer } from './errors';

/** WeChat login (R-A1). */
export interface WechatLogin {
  /**
   * Who sent this code of `wx.login`: the openid, unique to the person within our app. A code works once and
   * for five minutes; `start-over` if it is spent, and the client asks WeChat for another.
   */
  openidOf(code: string): Promise<string>;
}

export function createWechatLogin(config: WechatConfig): WechatLogin {
  return {
    async openidOf(code) {
      const url = new URL('/sns/jscode2session', config.apiOrigin);
      url.search = new URLSearchParams({
        appid: config.appId,
        secret: config.appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      }).toString();
      const response = await call({
        provider: 'wechat',
        url,
        timeoutMs: config.timeoutMs ?? defaultTimeoutMs,
      });
      const answer = jsonObject('wechat', await bytesOf('wechat', response));
      refuseErrorAnswer(answer);
      // The answer also holds session_key, with which a client could forge data: it ends here.
      if (typeof answer.openid !== 'string') throw new ProviderError('wechat', 'retry', noAnswer.malformed);
      return answer.openid;
    },
  };
}
