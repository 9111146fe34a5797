import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { WechatPayConfig } from './pay-config';

/** What `wx.requestPayment` takes, field for field. */
export interface PayParams {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

/** Signs for the client. The prepay id lives two hours; the order's own end comes before that. */
export function signPayParams(
  config: Pick<WechatPayConfig, 'appId' | 'privateKey'>,
  prepayId: string,
): PayParams {
  const timeStamp = String(Formatter.timestamp());
  const nonceStr = Formatter.nonce();
  const packed = `prepay_id=${prepayId}`;
  const message = Formatter.joinedByLineFeed(config.appId, timeStamp, nonceStr, packed);
  return {
    timeStamp,
    nonceStr,
    package: packed,
    signType: 'RSA',
    paySign: Rsa.sign(message, Rsa.from(config.privateKey, Rsa.KEY_TYPE_PRIVATE)),
  };
}
