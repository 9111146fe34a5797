import type { WechatPhoneProps } from './wechat-phone-props';

/** WeChat tells a phone inside WeChat alone. */
export function WechatPhone(_: WechatPhoneProps): null {
  return null;
}
