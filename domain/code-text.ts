import { toHalfWidth } from './width';

/**
 * Codes that people read aloud and type: 32 signs, five bits each, without I, O, 0 and 1, so that none is taken for
 * another. Ten signs are 50 bits (R-E6 asks for 40).
 */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const codeLength = 10;

/** How many random bytes a code is made of. */
export const codeBytes = codeLength;

/** A code of random bytes, as it is shown: `K7M2Q-X9PHR`. Needs `codeBytes` bytes; each gives five bits, evenly. */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < codeBytes) throw new Error(`A code needs ${codeBytes} random bytes`);
  const signs = Array.from(bytes.subarray(0, codeLength), (byte) => alphabet.charAt(byte & 31));
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`;
}

/** What was typed in the form that is stored and compared: half width, capitals, without spaces and hyphens. */
export function normaliseCode(text: string): string {
  return toHalfWidth(text)
    .toUpperCase()
    .replace(/[\s\-—–]/g, '');
}

/**
 * The sentence for a text that can't be a code, or nothing. Saves a wrong try for a slip of the hand.
 * @param called what people call this kind of code
 */
export function codeFault(
  text: string,
  called: '确认码' | '激活码' | '授权码' | '校验码' = '确认码',
): string | undefined {
  const code = normaliseCode(text);
  if (code === '') return `请填写${called}。`;
  if (code.length !== codeLength)
    return `${called}应为 ${codeLength} 位，您填写了 ${code.length} 位，请核对后重新填写。`;
  const wrong = [...code].find((sign) => !alphabet.includes(sign));
  return wrong === undefined
    ? undefined
    : `${called}中没有字符“${wrong}”（不使用 0、1、I、O），请核对后重新填写。`;
}
