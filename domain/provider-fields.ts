/**
 * The limits of providers' template parameters, in one place. What is too long is cut, since the whole text is in the
 * inbox; what doesn't belong into a type is left out, since one wrong character makes WeChat refuse the message.
 */

/** Tencent Cloud takes six characters in a parameter of a mainland SMS, whatever they are. */
const smsLength = 6;

export function fitSmsValue(text: string): string {
  return cut(clean(text), smsLength);
}

/** By the type at the head of a keyword (`thing1`); as WeChat's 订阅消息参数值内容限制 has them. */
const types: Readonly<Record<string, (text: string) => string>> = {
  thing: (text) => cut(clean(text), 20),
  phrase: (text) => [...text.replace(/[^\p{Script=Han}]/gu, '')].slice(0, 5).join(''),
  character_string: (text) => text.replace(/[^\x21-\x7e]/g, '').slice(0, 32),
  number: (text) => text.replace(/[^\d.]/g, '').slice(0, 32),
  amount: (text) => `${text.replace(/[^\d.]/g, '').slice(0, 10)}元`,
  time: (text) => text,
  date: (text) => text,
};

/** Whether a keyword of a WeChat template is of a type that we can fill. */
export function isKnownField(keyword: string): boolean {
  return Object.hasOwn(types, typeOf(keyword));
}

/** A text as the keyword's type takes it. */
export function fitField(keyword: string, text: string): string {
  return types[typeOf(keyword)]?.(text) ?? text;
}

const typeOf = (keyword: string): string => keyword.replace(/\d+$/, '');

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Counted as the providers count, in UTF-16 units; cut between characters. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
