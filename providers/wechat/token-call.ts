import { bytesOf, call, jsonObject } from '../call-json';
import type { AccessToken } from './access-token';
import { defaultTimeoutMs, type WechatConfig } from './config';
import { refuseErrorAnswer } from './errors';

/** A POST that needs the access token. */
export function postWithToken(
  config: WechatConfig,
  accessToken: AccessToken,
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  return accessToken.with(async (token) => {
    const url = new URL(path, config.apiOrigin);
    url.searchParams.set('access_token', token);
    const response = await call({
      provider: 'wechat',
      url,
      body,
      timeoutMs: config.timeoutMs ?? defaultTimeoutMs,
    });
    const answer = jsonObject('wechat', await bytesOf('wechat', response));
    refuseErrorAnswer(answer);
    return answer;
  });
}
