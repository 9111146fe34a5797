import type { FaceCheckFailure, FaceCheckNotCounted, FaceCheckTryWay } from '../contracts/face-check-states';
import { verdictSentences } from './card-verdict';
import { faceCheckTriesADay, phoneProofDays } from './face-check';
import { reviewWorkingDays } from './face-check-review';
import type { FaceCheckEvents } from './process-events';

/** What the person is told about a try of a face check, and what to do next (R-B8). */
export const faceCheckSentences = {
  'face-differs': '人脸识别未通过：与已认证的身份不是同一人。请由本人操作，正对屏幕，不戴口罩和帽子。',
  'other-number': '证件号码与您已认证的证件不一致，请拍摄本人实名认证时使用的证件。',
  'name-differs': '证件上的姓名与您已认证的姓名不一致。如已改名，请先重新实名认证。',
  'document-expired': '证件已过有效期，请换领新证后再办理。',
  'not-yet-valid': verdictSentences['not-yet-valid'],
  'identity-changed': '核验期间您的实名认证已改变。',
  'front-unreadable': verdictSentences['front-unreadable'],
  'back-unreadable': verdictSentences['back-unreadable'],
  'page-unreadable': '护照资料页（有照片的一页）无法识别，请将整页平放、避开反光后重新拍摄。',
  'border-missing': verdictSentences['border-missing'],
  glare: verdictSentences.glare,
  'not-original': verdictSentences['not-original'],
  'face-unclear':
    '没有拍清面部，本次不计入次数。请在光线充足、网络稳定处正对屏幕，按提示重新进行，或换一种方式确认。',
  'face-not-on-record':
    '核验机构没有可供比对的照片，本次不计入次数。请改用证件扫描加短信验证码，或人工核验。',
  'provider-unavailable': '核验服务暂时不可用，本次不计入次数。请稍后再试，或换一种方式确认。',
  'consent-withdrawn':
    '您已撤回对人脸识别的同意，本次人脸识别已结束，不计入次数。请换一种方式确认，或重新同意后再开始。',
  'session-lapsed': '本次人脸识别已中断，不计入次数。请重新开始，或换一种方式确认。',
} as const satisfies Record<FaceCheckFailure | FaceCheckNotCounted, string>;

/** A phone that has been bound too short a time, `from` as people read a time. */
export const phoneTooNewSentence = (from: string, hasFace: boolean): string =>
  `该手机号码是实名认证之后新绑定的，为防止他人冒用，绑定满 ${phoneProofDays} 天（${from} 起）才能用来确认本人。${
    hasFace ? '请改用人脸识别，或' : '请'
  }届时再办理。`;

/** Why a check is over without a verdict, and what to do next. */
export const faceCheckExpirySentences = {
  'time-over': '确认须在 10 分钟内完成，现已超过时间。请返回后重新办理。',
  'review-time-over': `人工核验在 ${reviewWorkingDays} 个工作日内没有办结，照片已删除。请返回后重新办理。`,
  'no-longer-awaited':
    '请您确认的这项办理在确认期间已被撤回、重置或由他人办结，不需要再确认。详情请在“消息”中查看，或联系办理单位。',
} as const satisfies Record<FaceCheckEvents['face-check.expired']['reason'], string>;

/** What the reviewer wrote, and what to do next. */
export const reviewRefusedSentence = (reason: string): string =>
  `人工核验未通过：${reason}。请返回后重新办理。`.replace(/。。/g, '。');

/** What follows a failed try. */
export const failuresLeftSentence = (left: number): string =>
  left > 0 ? `还可以再试 ${left} 次。` : '本次确认已结束，请返回后重新办理。';

/** The day's tries are used up: of this way alone. */
export const triesUsedUpSentence = (way: FaceCheckTryWay): string =>
  way === 'face'
    ? `您今天已进行 ${faceCheckTriesADay} 次人脸识别，请明天再试，或改用其他方式确认。`
    : `您今天已扫描证件 ${faceCheckTriesADay} 次，请明天再试，或改用其他方式确认。`;

/** So many have tried to recover this account by a face today, from whichever accounts. */
export const recoveryTriesUsedUpSentence = `该证件的账号今天已用人脸识别找回 ${faceCheckTriesADay} 次，请明天再试，或申请人工审核找回。`;
