import type { AccessToken } from './access-token';
import type { WechatConfig } from './config';
import { postWithToken } from './token-call';

export interface SubscriptionMessage {
  openid: string;
  templateId: string;
  /** Keyword of the template (`thing1`, `time2`) → text. */
  data: Readonly<Record<string, string>>;
  /** Page of the mini-program that opens on a tap, with its query. */
  page?: string;
}

/** One-time subscription messages in WeChat (R-T1). */
export interface SubscriptionMessages {
  /** `final` with code `43101`: not subscribed or spent; what has a deadline then goes by SMS. */
  send(message: SubscriptionMessage): Promise<void>;
}

export function createSubscriptionMessages(
  config: WechatConfig,
  accessToken: AccessToken,
): SubscriptionMessages {
  return {
    async send({ openid, templateId, data, page }) {
      await postWithToken(config, accessToken, '/cgi-bin/message/subscribe/send', {
        touser: openid,
        template_id: templateId,
        data: Object.fromEntries(Object.entries(data).map(([keyword, value]) => [keyword, { value }])),
        ...(page && { page }),
      });
    },
  };
}
