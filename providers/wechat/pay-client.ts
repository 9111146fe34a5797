import { Decorator } from 'wechatpay-axios-plugin';
import { isObject } from '../call-json';
import { noAnswer, ProviderError, type ProviderErrorKind } from '../provider-error';
import type { WechatPayConfig } from './pay-config';

const defaultTimeoutMs = 8_000;

/** Codes of v3 that aren't an operator's matter. Anything signed or set up wrongly is. */
const kinds: Readonly<Record<string, ProviderErrorKind>> = {
  SYSTEM_ERROR: 'retry',
  SYSTEMERROR: 'retry',
  BANK_ERROR: 'retry',
  BANKERROR: 'retry',
  FREQUENCY_LIMITED: 'retry',
  FREQUENCY_LIMIT_EXCEED: 'retry',
  ORDER_CLOSED: 'start-over',
  ORDERPAID: 'final',
  OUT_TRADE_NO_USED: 'final',
  ORDER_NOT_EXIST: 'final',
  RESOURCE_NOT_EXISTS: 'final',
  TRADE_ERROR: 'person-can-fix',
  OPENID_MISMATCH: 'final',
  RULE_LIMIT: 'final',
  USER_ACCOUNT_ABNORMAL: 'final',
  STATEMENT_CREATING: 'final',
  NO_STATEMENT_EXIST: 'final',
};

export interface PayRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: Readonly<Record<string, unknown>>;
}

/** Sends a request with our signature and checks WeChat's on the answer. `{}` where WeChat answers without a body. */
export type PayClient = (request: PayRequest) => Promise<Readonly<Record<string, unknown>>>;

export function createPayClient(config: WechatPayConfig): PayClient {
  const { v3 } = new Decorator({
    baseURL: config.origin,
    mchid: config.merchantId,
    serial: config.serial,
    privateKey: config.privateKey,
    certs: { ...config.platformKeys },
    timeout: config.timeoutMs ?? defaultTimeoutMs,
    proxy: false,
    maxRedirects: 0,
  });
  return async ({ method, path, body }) => {
    try {
      const { data } = await v3.request<unknown>({ method, url: path, data: body });
      return isObject(data) ? data : {};
    } catch (error) {
      throw toProviderError(error);
    }
  };
}

/** Axios' error → ours, without its request and response, which hold openids and amounts. */
function toProviderError(error: unknown): ProviderError {
  const { code, response } = isObject(error) ? error : {};
  const refuse = (kind: ProviderErrorKind, name: string) => new ProviderError('wechat-pay', kind, name);

  // The answer's signature doesn't hold: not WeChat, or our copy of its key is out of date.
  if (typeof code === 'string' && code.startsWith('EV3_')) return refuse('alert', code);
  if (!isObject(response)) {
    return refuse(
      'retry',
      code === 'ECONNABORTED' || code === 'ETIMEDOUT' ? noAnswer.timeout : noAnswer.unreachable,
    );
  }
  const name = isObject(response.data) ? response.data.code : undefined;
  const status = typeof response.status === 'number' ? response.status : 0;
  // Too often, or a fault of WeChat's, passes by itself, whatever name it has.
  const kind = status >= 500 || status === 429 ? 'retry' : 'alert';
  return typeof name === 'string' ? refuse(kinds[name] ?? kind, name) : refuse(kind, `HTTP_${status}`);
}
