/**
 * Cuts a text where a line may end: between Chinese characters, not inside a word or number, not before a closing
 * sign and not after an opening one. A unit may end in spaces. Line feeds stand alone.
 */
export function textUnits(text: string): string[] {
  return text.replaceAll('\r\n', '\n').match(unit) ?? [];
}

const opening = '（《「『“‘【〔';
const closing = '，。、；：？！）》」』”’】〕…—％';
const unit = new RegExp(
  `\\n|[${opening}]*(?:[!-~\\u00c0-\\u024f]+|[^\\s])[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}${closing}]*[^\\S\\n]*|[^\\S\\n]+`,
  'gu',
);
