/** Which outside party answered, or failed to. */
export type ProviderName = 'wechat' | 'wechat-pay' | 'tencent-cloud' | 'storage';

/**
 * What a failed call means for the process that made it:
 *
 * - `person-can-fix`: another picture, number or code from the person can succeed;
 * - `final`: the same question will be answered the same; manual review, or the process' other way;
 * - `retry`: nobody's fault, may pass by itself; the only kind that is tried again unchanged;
 * - `alert`: an account, permission, signature or balance of ours; an operator must act before anyone succeeds;
 * - `start-over`: a token or code that the step began with is spent or too old; the step begins anew.
 */
export type ProviderErrorKind = 'person-can-fix' | 'final' | 'retry' | 'alert' | 'start-over';

/** Codes of ours, beside the providers' own, for calls that got no usable answer. */
export const noAnswer = {
  timeout: 'TIMEOUT',
  unreachable: 'UNREACHABLE',
  malformed: 'MALFORMED_ANSWER',
} as const;

/**
 * A provider's refusal or silence. Neither the message nor any property holds what was sent or what came
 * back beyond the code: errors reach logs and workflow histories, personal data must not.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';

  constructor(
    readonly provider: ProviderName,
    readonly kind: ProviderErrorKind,
    /** The provider's code as documented (`FailedOperation.ImageBlur`, `40029`), or one of {@link noAnswer}. */
    readonly code: string,
  ) {
    super(`${provider} ${kind}: ${code}`);
  }

  /** The one place that says whether the same call may be sent again. */
  get retryable(): boolean {
    return this.kind === 'retry';
  }
}
