import { normaliseDocumentNumber } from './document';
import { sameName } from './person-name';
import { isDay } from './shanghai-day';

/** What the two pictures of a card said; what could not be read is missing. */
export interface ReadCard {
  name?: string;
  number?: string;
  /** As printed: `2016.05.01-2036.05.01` or `2016.05.01-长期`. */
  validity?: string;
}

/** What the authority says of name and number. */
export type AuthorityAnswer = 'agrees' | 'disagrees' | 'unknown-number' | 'unavailable';

/**
 * The verdict on a try. `failed` counts against the day (R-B3): a readable card carrying that number whose name, date or
 * authority check disagrees. `not-counted` is told and may be tried again: unreadable, another card, a provider's fault.
 */
export type CardVerdict =
  | { kind: 'passed' }
  | {
      kind: 'failed';
      reason: 'name-differs' | 'expired' | 'not-yet-valid' | 'authority-disagrees';
      message: string;
    }
  | { kind: 'not-counted'; reason: 'unreadable' | 'other-number' | 'provider-unavailable'; message: string };

const pass: CardVerdict = { kind: 'passed' };
const failed = (
  reason: Extract<CardVerdict, { kind: 'failed' }>['reason'],
  message: string,
): CardVerdict => ({ kind: 'failed', reason, message });
const notCounted = (
  reason: Extract<CardVerdict, { kind: 'not-counted' }>['reason'],
  message: string,
): CardVerdict => ({ kind: 'not-counted', reason, message });

/** Compares the card with what was typed; `passed` means that the authority is to be asked next. `today` is a day in Shanghai. */
export function judgeCard(
  typed: { name: string; number: string },
  card: ReadCard,
  today: string,
): CardVerdict {
  const validity = card.validity === undefined ? undefined : readValidity(card.validity);
  if (!card.name || !card.number)
    return notCounted('unreadable', '身份证正面照片无法识别，请对照示例重新拍摄。');
  if (!validity) return notCounted('unreadable', '身份证反面照片无法识别，请对照示例重新拍摄。');
  if (normaliseDocumentNumber(card.number) !== normaliseDocumentNumber(typed.number))
    return notCounted(
      'other-number',
      '照片上的身份证号码与填写的不一致，请核对填写的号码，或换用本人的身份证拍摄。',
    );
  if (!sameName(card.name, typed.name))
    return failed('name-differs', '照片上的姓名与填写的姓名不一致，请按身份证上的姓名填写。');
  if (today < validity.from) return failed('not-yet-valid', '身份证尚未到有效期起始日期，请核对证件。');
  if (validity.until !== undefined && validity.until < today)
    return failed('expired', `身份证已于 ${validity.until} 过期，请换领新证后再认证。`);
  return pass;
}

/** The verdict of the authority check on a card that agreed. */
export function judgeAuthority(answer: AuthorityAnswer): CardVerdict {
  switch (answer) {
    case 'agrees':
      return pass;
    case 'disagrees':
      return failed('authority-disagrees', '姓名与身份证号码未通过权威核验，请核对后重新填写。');
    case 'unknown-number':
      return failed(
        'authority-disagrees',
        '权威核验中没有查到该身份证号码，请核对；如确认无误，请申请人工审核。',
      );
    case 'unavailable':
      return notCounted('provider-unavailable', '核验服务暂时不可用，本次不计入认证次数，请稍后再试。');
  }
}

/** The days on the card's back, or nothing when they are no days. `until` is missing for 长期. */
export function readValidity(text: string): { from: string; until?: string } | undefined {
  const [from = '', until = ''] = text
    .replace(/\s/g, '')
    .split(/[-—至]/)
    .map((day) => day.replaceAll('.', '-'));
  if (!isDay(from)) return undefined;
  if (until === '长期') return { from };
  return isDay(until) ? { from, until } : undefined;
}

/** Whether a card that is in date ends within 90 days: a warning, no wall. */
export function endsSoon(until: string | undefined, today: string): boolean {
  return until !== undefined && Date.parse(until) - Date.parse(today) <= 90 * 86_400_000;
}
