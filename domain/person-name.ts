import { toHalfWidth } from './width';

/** The signs that people and keyboards use between the parts of a name: · ‧ • ・ ･ . and their like. */
const middleDots = /[\u00B7\u2027\u2022\u30FB\uFF65\u2219\u22C5.\u3002\u318D]/g;

/**
 * A name in the one form we store and compare: half width, one kind of middle dot, single spaces between Latin words,
 * none beside Chinese, NFC. Rare characters stay whole.
 */
export function normalisePersonName(text: string): string {
  return toHalfWidth(text.normalize('NFC'))
    .replace(middleDots, '·')
    .replace(/\s+/g, ' ')
    .replace(/ ?(·) ?/g, '$1')
    .replace(/(?<=[^\p{Script=Latin}]) | (?=[^\p{Script=Latin}])/gu, '')
    .trim();
}

/** The form in which names are compared and looked for: normalised, Latin letters in one case. */
export const comparablePersonName = (text: string): string => normalisePersonName(text).toUpperCase();

/** Whether two names are one: after normalising, Latin letters in any case (R-I2, R-B2). */
export function sameName(a: string, b: string): boolean {
  return comparablePersonName(a) === comparablePersonName(b);
}

/** Characters as people count them: 𠮷 is one, whatever its code units. */
export function nameLength(name: string): number {
  return [...name].length;
}

/** The sentence for a name that can't be one, or nothing. Takes what was typed. */
export function nameFault(text: string): string | undefined {
  const name = normalisePersonName(text);
  if (name === '') return '请填写真实姓名。';
  if (nameLength(name) < 2) return '姓名至少 2 个字，请按证件上的姓名填写。';
  if (nameLength(name) > 50) return '姓名最多 50 个字，请按证件上的姓名填写。';
  if (!/^[\p{Script=Han}\p{Script=Latin}·'\- ]+$/u.test(name))
    return '姓名只能有汉字、字母和间隔号“·”，请按证件上的姓名填写。';
  if (/^[·'\- ]|[·'\- ]$/.test(name)) return '姓名不能以间隔号开头或结尾，请核对后重新填写。';
  return undefined;
}
