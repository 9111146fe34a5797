import { ProviderError } from '../provider-error';
import { createWechatPay, type WechatPay } from './pay';
import type { WechatPayConfig } from './pay-config';

/** The merchants whose accounts receive fees: the platform's, and those of single projects (R-P5). */
export interface PayMerchants {
  readonly appId: string;
  /** The merchant of every project that names none. */
  readonly platform: string;
  /** All of them, the platform's first. */
  readonly all: readonly string[];
  /** Throws `alert`/`MERCHANT_UNKNOWN` where a project names one that isn't configured. */
  of(merchantId: string): WechatPay;
}

/** @param merchants the platform's first */
export function createPayMerchants(
  merchants: readonly [WechatPayConfig, ...(readonly WechatPayConfig[])],
): PayMerchants {
  const [{ appId, merchantId: platform }] = merchants;
  const byId = new Map(merchants.map((config) => [config.merchantId, createWechatPay(config)]));
  return {
    appId,
    platform,
    all: [...byId.keys()],
    of(merchantId) {
      const pay = byId.get(merchantId);
      if (!pay) throw new ProviderError('wechat-pay', 'alert', 'MERCHANT_UNKNOWN');
      return pay;
    },
  };
}
