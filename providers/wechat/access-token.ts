import { bytesOf, call, jsonObject } from '../call-json';
import { noAnswer, ProviderError } from '../provider-error';
import { defaultTimeoutMs, type WechatConfig } from './config';
import { refuseErrorAnswer, staleTokenCodes } from './errors';

/** A token is renewed this long before WeChat says it ends, so that none ends on the way. */
const marginMs = 5 * 60_000;

export interface AccessToken {
  /** Runs `use` with a valid token; if WeChat calls the token stale, once more with a fresh one. */
  with<T>(use: (token: string) => Promise<T>): Promise<T>;
}

/**
 * The app's access token, got from `stable_token` (asking doesn't void the one that other processes hold) and
 * kept until shortly before its end. Callers that arrive together share one request.
 */
export function createAccessToken(config: WechatConfig): AccessToken {
  let current: Promise<Held> | undefined;

  async function held(): Promise<Held> {
    const seen = (current ??= ask(config));
    const token = await seen;
    if (token.renewAt > Date.now()) return token;
    // Of those who saw the same old token, the first asks and the others wait for its answer.
    if (current === seen) current = ask(config);
    return current ?? held();
  }

  async function token(): Promise<string> {
    try {
      return (await held()).token;
    } catch (error) {
      current = undefined;
      throw error;
    }
  }

  return {
    async with(use) {
      try {
        return await use(await token());
      } catch (error) {
        if (!(error instanceof ProviderError) || !staleTokenCodes.has(error.code)) throw error;
        current = undefined;
        return use(await token());
      }
    },
  };
}

interface Held {
  token: string;
  renewAt: number;
}

async function ask(config: WechatConfig): Promise<Held> {
  const response = await call({
    provider: 'wechat',
    url: new URL('/cgi-bin/stable_token', config.apiOrigin),
    body: { grant_type: 'client_credential', appid: config.appId, secret: config.appSecret },
    timeoutMs: config.timeoutMs ?? defaultTimeoutMs,
  });
  const answer = jsonObject('wechat', await bytesOf('wechat', response));
  refuseErrorAnswer(answer);
  const { access_token: token, expires_in: seconds } = answer;
  if (typeof token !== 'string' || typeof seconds !== 'number') {
    throw new ProviderError('wechat', 'retry', noAnswer.malformed);
  }
  return { token, renewAt: Date.now() + seconds * 1_000 - marginMs };
}
