import { createAccessToken } from './access-token';
import type { WechatConfig } from './config';
import { createWechatLogin, type WechatLogin } from './login';
import { createWechatPhone, type WechatPhone } from './phone';
import { createSubscriptionMessages, type SubscriptionMessages } from './subscription-message';

export interface Wechat {
  login: WechatLogin;
  phone: WechatPhone;
  subscriptionMessages: SubscriptionMessages;
}

/** WeChat's open interfaces for one mini-program; its parts share one access token. */
export function createWechat(config: WechatConfig): Wechat {
  const accessToken = createAccessToken(config);
  return {
    login: createWechatLogin(config),
    phone: createWechatPhone(config, accessToken),
    subscriptionMessages: createSubscriptionMessages(config, accessToken),
  };
}
