/**
 * What somebody has typed into a field of some lines, as it is stored: one kind of line break, blanks for tabs, no outer blanks.
 * Its characters stay: which of two alike is right may be what it is about.
 */
export const normaliseTypedText = (typed: string): string =>
  typed.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();

/** Characters that aren't seen, or turn what is read around: control characters but the line break, and halves of characters. */
const unreadable = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

/** The sentence for a text that can't be taken, or nothing. Takes what was typed. */
export function typedTextFault(typed: string, what: string, mostCharacters: number): string | undefined {
  const text = normaliseTypedText(typed);
  if (text === '') return `请填写${what}。`;
  if ([...text].length > mostCharacters) return `${what}最多 ${mostCharacters} 个字。`;
  return unreadable.test(text) ? `${what}含有看不见的控制字符，请删除后重新填写。` : undefined;
}
