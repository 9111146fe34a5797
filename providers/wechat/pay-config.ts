/** Our merchant account at WeChat Pay, interface version 3. Keys are PEM texts. */
export interface WechatPayConfig {
  /** `https://api.mch.weixin.qq.com`, or the sandbox. */
  origin: string;
  /** The mini-program whose openids pay; bound to the merchant at WeChat. */
  appId: string;
  merchantId: string;
  /** Serial number of the merchant's certificate, upper-case hexadecimal. */
  serial: string;
  privateKey: string;
  /** 32 characters; decrypts notifications. */
  apiV3Key: string;
  /** WeChat's public keys by the name in `Wechatpay-Serial`. During a change of keys there are two. */
  platformKeys: Readonly<Record<string, string>>;
  /** Where WeChat sends what happened to payments and refunds. */
  notifyUrl: string;
  timeoutMs?: number;
}
