import { noAnswer, ProviderError } from '../provider-error';
import type { AccessToken } from './access-token';
import type { WechatConfig } from './config';
import { postWithToken } from './token-call';

const maximalSceneLength = 32;

/** The round code that opens a page of the mini-program when scanned (R-A3). */
export interface MiniProgramCodes {
  /**
   * A JPEG or PNG picture. The code never expires at WeChat, so what `scene` names must expire with us.
   * @param scene at most 32 characters, handed to the page as its query's `scene`
   * @param page path without leading slash; must be published
   */
  draw(scene: string, page: string): Promise<Buffer>;
}

export function createMiniProgramCodes(config: WechatConfig, accessToken: AccessToken): MiniProgramCodes {
  return {
    async draw(scene, page) {
      if (scene.length === 0 || scene.length > maximalSceneLength) {
        throw new RangeError(`A scene has 1 to ${maximalSceneLength} characters, not ${scene.length}`);
      }
      const answer = await postWithToken(config, accessToken, '/wxa/getwxacodeunlimit', { scene, page });
      if (!Buffer.isBuffer(answer)) throw new ProviderError('wechat', 'retry', noAnswer.malformed);
      return answer;
    },
  };
}
