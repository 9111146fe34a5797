/**
 * Full-width letters, digits, signs and spaces (！ to ～ and U+3000) as their usual forms. Chinese punctuation
 * that has no ASCII twin stays. Everything that people type is brought to one width before it is compared.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}
