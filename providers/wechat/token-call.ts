import { bytesOf, call, jsonObject } from '../call-json';
import type { AccessToken } from './access-token';
import { defaultTimeoutMs, type WechatConfig } from './config';
import { refuseErrorAnswer } from './errors';

/** A POST that needs the access token. Answers WeChat's object, or bytes where WeChat sends a picture. */
export function postWithToken(
  config: WechatConfig,
  accessToken: AccessToken,
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>> | Buffer> {
  return accessToken.with(async (token) => {
    const url = new URL(path, config.apiOrigin);
    url.searchParams.set('access_token', token);
    const response = await call({
      provider: 'wechat',
      url,
      body,
      timeoutMs: config.timeoutMs ?? defaultTimeoutMs,
    });
    const bytes = await bytesOf('wechat', response);
    // Errors come as JSON with status 200 even where the answer is a picture, and not always with a JSON content type.
    if (response.headers.get('content-type')?.startsWith('image/')) return bytes;
    const answer = jsonObject('wechat', bytes);
    refuseErrorAnswer(answer);
    return answer;
  });
}
