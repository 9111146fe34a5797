import { noAnswer, ProviderError, type ProviderErrorKind } from '../provider-error';

/** WeChat's `errcode` → what it means for us. What isn't listed is a misuse of ours, and an operator's matter. */
const kinds: Readonly<Record<string, ProviderErrorKind>> = {
  '-1': 'retry', // system busy
  '40003': 'final', // not an openid of this app
  '40029': 'start-over', // the code is not valid, or older than five minutes
  '40163': 'start-over', // the code was used already
  '40226': 'final', // an account that WeChat blocks as risky
  '43101': 'final', // the person didn't subscribe, or the subscription is spent
  '45009': 'alert', // daily quota of the interface
  '45011': 'retry', // too often a minute
};

/** The codes that say that an access token was replaced or ran out before its time. */
export const staleTokenCodes: ReadonlySet<string> = new Set(['40001', '40014', '42001']);

/** Throws if WeChat's answer carries an error; its `errmsg` may quote what was sent and is dropped. */
export function refuseErrorAnswer(answer: Readonly<Record<string, unknown>>): void {
  const { errcode } = answer;
  if (errcode === undefined || errcode === 0) return;
  const code = typeof errcode === 'number' ? String(errcode) : noAnswer.malformed;
  throw new ProviderError('wechat', kinds[code] ?? 'alert', code);
}
