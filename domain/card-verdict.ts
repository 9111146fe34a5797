import type { FailedReason, NotCountedReason } from '../contracts/identity-states';
import { normaliseDocumentNumber } from './document';
import { sameName } from './person-name';
import { isDay } from './shanghai-day';

/** What the two pictures of a card said; what could not be read is missing. Days are `YYYY-MM-DD`. */
export interface ReadCard {
  readonly name?: string;
  readonly number?: string;
  readonly validFrom?: string;
  /** `null`: 长期. */
  readonly validUntil?: string | null;
  /** What the reader noticed about either picture, such as `glare`. */
  readonly warnings?: readonly string[];
}

/** What the authority says of name and number. */
export type AuthorityAnswer = 'agrees' | 'disagrees' | 'unknown-number' | 'unavailable';

/**
 * The verdict on a try, without personal data. `failed` counts against the day (R-B3): a readable card carrying that
 * number whose name, date or authority check disagrees. `not-counted` is told and may be tried again: unreadable,
 * another card, a provider's fault.
 */
export type CardVerdict =
  | { readonly kind: 'passed'; readonly endsSoon: boolean }
  | { readonly kind: 'failed'; readonly reason: FailedReason }
  | { readonly kind: 'not-counted'; readonly reason: NotCountedReason };

const failed = (reason: FailedReason): CardVerdict => ({ kind: 'failed', reason });
const notCounted = (reason: NotCountedReason): CardVerdict => ({ kind: 'not-counted', reason });

/** What the person is told about each verdict, and what to do next. */
export const verdictSentences = {
  'name-differs': '照片上的姓名与填写的姓名不一致，请按身份证上的姓名填写。',
  expired: '身份证已过有效期，请换领新证后再认证。',
  'not-yet-valid': '身份证尚未到有效期起始日期，请核对证件。',
  'authority-disagrees': '姓名与身份证号码未通过权威核验，请核对后重新填写。',
  'not-in-register': '权威核验中没有查到该身份证号码，请核对；如确认无误，请申请人工审核。',
  'front-unreadable': '身份证正面（人像面）照片无法识别，请对照示例重新拍摄。',
  'back-unreadable': '身份证反面（国徽面）照片无法识别，请对照示例重新拍摄。',
  'border-missing': '照片中身份证边框不完整或有遮挡，请将四角完整置入框内重新拍摄。',
  glare: '照片反光强烈，请关闭闪光灯、避开强光后重新拍摄。',
  'not-original': '请拍摄身份证原件，不要使用复印件、屏幕翻拍或修改过的图片。',
  'other-number': '照片上的身份证号码与填写的不一致，请核对填写的号码，或换用本人的身份证拍摄。',
  'provider-unavailable': '核验服务暂时不可用，本次不计入认证次数。请稍后再试，或申请人工审核。',
  'account-changed': '核验期间您账号的实名认证状态已改变，本次不计入认证次数。请返回后刷新查看。',
} as const satisfies Record<FailedReason | NotCountedReason, string>;

/** Pictures against which the manual's examples warn; what the reader says beyond these doesn't matter. */
const refusedWarnings: Readonly<Record<string, NotCountedReason>> = {
  'border-missing': 'border-missing',
  covered: 'border-missing',
  glare: 'glare',
  copy: 'not-original',
  'photographed-screen': 'not-original',
  edited: 'not-original',
  'electronic-card': 'not-original',
};

/** Compares the card with what was typed; `passed` means that the authority is to be asked next. `today` is a day in Shanghai. */
export function judgeCard(
  typed: { readonly name: string; readonly number: string },
  card: ReadCard,
  today: string,
): CardVerdict {
  const { name, number, validFrom, validUntil, warnings = [] } = card;
  if (!name || !number) return notCounted('front-unreadable');
  if (!validFrom || !isDay(validFrom) || validUntil === undefined) return notCounted('back-unreadable');
  if (validUntil !== null && !isDay(validUntil)) return notCounted('back-unreadable');
  const [refused] = warnings.flatMap((warning) => refusedWarnings[warning] ?? []);
  if (refused) return notCounted(refused);
  if (normaliseDocumentNumber(number) !== normaliseDocumentNumber(typed.number))
    return notCounted('other-number');
  if (!sameName(name, typed.name)) return failed('name-differs');
  if (today < validFrom) return failed('not-yet-valid');
  if (validUntil !== null && validUntil < today) return failed('expired');
  return { kind: 'passed', endsSoon: endsSoon(validUntil, today) };
}

/** The verdict of the authority check on a card that agreed. */
export function judgeAuthority(answer: AuthorityAnswer, card: CardVerdict): CardVerdict {
  switch (answer) {
    case 'agrees':
      return card;
    case 'disagrees':
      return failed('authority-disagrees');
    case 'unknown-number':
      return failed('not-in-register');
    case 'unavailable':
      return notCounted('provider-unavailable');
  }
}

/** Whether a card that is in date ends within 90 days: a warning, no wall. */
export function endsSoon(until: string | null, today: string): boolean {
  return until !== null && Date.parse(until) - Date.parse(today) <= 90 * 86_400_000;
}
