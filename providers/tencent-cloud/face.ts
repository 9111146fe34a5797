import { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/faceid/v20180301/faceid_client';
import { ask, clientConfig } from './client';
import type { TencentCloudConfig } from './config';
import { malformedAnswer } from './errors';
import { type FaceNotJudged, faceVerdictOfCode } from './face-verdict';

export interface FaceCheckStart {
  /** Names this check at the provider; lives two hours, its result three days. */
  token: string;
  /** Where the person's browser goes for the check (H5); the mini-program uses the token. */
  url: string;
}

export type FaceCheckResult =
  | { state: 'pending' }
  | { state: 'passed' }
  /** It is another person. */
  | { state: 'failed' }
  /** Nothing was found out about the person. */
  | { state: 'not-judged'; reason: FaceNotJudged };

/** Liveness against a verified identity (R-B8). Pictures and videos stay at the provider and are never fetched. */
export interface FaceCheck {
  /** @param returnUrl where the person's browser goes afterwards (H5) */
  start(name: string, idNumber: string, returnUrl?: string): Promise<FaceCheckStart>;
  /** May be asked again as often as needed. `start-over` if the token ran out. */
  find(token: string): Promise<FaceCheckResult>;
}

/** Text alone: without the pictures and the video of the check. */
const textOnly = '1';

export function createFaceCheck(config: TencentCloudConfig): FaceCheck {
  const client = new Client(clientConfig(config));
  const RuleId = config.faceRuleId;
  return {
    async start(name, idNumber, returnUrl) {
      const answer = await ask(
        client.DetectAuth({
          RuleId,
          Name: name,
          IdCard: idNumber,
          ...(returnUrl !== undefined && { RedirectUrl: returnUrl }),
        }),
      );
      if (!answer.BizToken || !answer.Url) throw malformedAnswer();
      return { token: answer.BizToken, url: answer.Url };
    },
    async find(token) {
      const answer = await ask(client.GetDetectInfoEnhanced({ BizToken: token, RuleId, InfoType: textOnly }));
      const code: number | null | undefined = answer.Text?.ErrCode;
      const verdict = code === null || code === undefined ? 'pending' : faceVerdictOfCode(code);
      if (verdict === 'pending' || verdict === 'passed' || verdict === 'failed') return { state: verdict };
      return { state: 'not-judged', reason: verdict };
    },
  };
}
