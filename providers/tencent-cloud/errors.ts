import TencentCloudSDKHttpException from 'tencentcloud-sdk-nodejs/tencentcloud/common/exception/tencent_cloud_sdk_exception';
import { noAnswer, ProviderError, type ProviderErrorKind } from '../provider-error';

/**
 * Documented codes → what they mean for us. First match wins, so what is special stands before what is general.
 * A code that nothing matches is an operator's matter: repeating what we don't understand may cost.
 */
const kinds: readonly (readonly [RegExp, ProviderErrorKind])[] = [
  // The account: arrears, service not opened, packages used up.
  [
    /^UnauthorizedOperation\.|\.UnOpenError$|InsufficientBalance|^ResourceUnavailable\.|^ResourceInsufficient/,
    'alert',
  ],

  // A BizToken that ran out or was never ours.
  [/\.BizTokenExpired$|\.BizTokenIllegal$|\.DetectExpired$/, 'start-over'],

  // Pictures, names, numbers and phones that the person can give anew.
  [
    /\.Image(Blur|NoIdCard|Decode\w*|SizeTooLarge|NoText|TooSmall)$|\.TooLargeFileError$|\.MultiCardError$|\.NoPassport$/,
    'person-can-fix',
  ],
  [
    /\.IdCardInfoIllegal$|\.IdCardTooSmall$|\.IdCardNotFound$|\.IdPhotoPoorQuality$|\.Name\w*FormatError$/,
    'person-can-fix',
  ],
  [/^InvalidParameterValue\.(IncorrectPhoneNumber|IdCard|Name)$|\.IncorrectPhoneNumber$/, 'person-can-fix'],
  [
    /\.LifePhoto\w+$|\.Lip\w+$|\.ActionF\w+$|\.ActionCloseEye$|\.Silent\w+$|\.Voice\w+$|\.Video\w+$/,
    'person-can-fix',
  ],

  // Verdicts, and limits that last the day.
  [
    /\.IdNameMisMatch$|\.IdNoExistSystem$|\.CompareLowSimilarity$|\.LivessDetectF\w+$|\.CompareFail$/,
    'final',
  ],
  [/\.PhoneNumberInBlacklist$|\.PhoneNumber\w*DailyLimit$|\.PhoneNumberSameContentDailyLimit$/, 'final'],

  // Troubles that pass.
  [/^InternalError|SystemError$|\.DbError$|^RequestLimitExceeded|^ServiceUnavailable/, 'retry'],
  [
    /\.PhoneNumber(ThirtySecond|OneHour)Limit$|\.OcrFailed$|\.UnKnowError$|\.UnKnown$|\.Timeout$|\.RequestTimeOut$/,
    'retry',
  ],
];

/** The class of a code, wherever it stood: in an error, or in the status of one recipient of an SMS. */
export function kindOf(code: string): ProviderErrorKind {
  return kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'alert';
}

export function refusal(code: string): ProviderError {
  return new ProviderError('tencent-cloud', kindOf(code), code);
}

export function malformedAnswer(): ProviderError {
  return new ProviderError('tencent-cloud', 'retry', noAnswer.malformed);
}

/** The SDK's exception → ours. An API error has a code, a bad HTTP status its number, a silence neither. */
export function toProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  if (!(error instanceof TencentCloudSDKHttpException)) return malformedAnswer();
  if (error.code) return refusal(error.code);
  if (error.httpCode !== undefined) {
    const kind = error.httpCode >= 500 || error.httpCode === 429 ? 'retry' : 'alert';
    return new ProviderError('tencent-cloud', kind, `HTTP_${error.httpCode}`);
  }
  const code = error.message.startsWith('network timeout') ? noAnswer.timeout : noAnswer.unreachable;
  return new ProviderError('tencent-cloud', 'retry', code);
}
