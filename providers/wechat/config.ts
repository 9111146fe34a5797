/** The mini-program's account at WeChat. */
export interface WechatConfig {
  /** `https://api.weixin.qq.com`, or the sandbox. */
  apiOrigin: string;
  appId: string;
  appSecret: string;
  timeoutMs?: number;
}

/** WeChat answers in well under a second; a person is waiting at the other end of most of these calls. */
export const defaultTimeoutMs = 5_000;
