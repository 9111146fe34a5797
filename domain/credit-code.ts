import { toHalfWidth } from './width';

/** GB 32100-2015: 18 characters, the last one checks the others. I, O, S, V and Z are not used. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** The code as it is stored: half width, large letters, without spaces. */
export const normaliseCreditCode = (text: string): string =>
  toHalfWidth(text).replace(/\s/g, '').toUpperCase();

/** A Chinese sentence for what is wrong with a 统一社会信用代码; `undefined`: it is right (R-D2). */
export function creditCodeFault(code: string): string | undefined {
  if (code.length !== 18) return '统一社会信用代码应为 18 位，请核对后重新填写。';
  if (!shape.test(code))
    return '统一社会信用代码由数字和大写字母组成（不含 I、O、S、V、Z），请核对后重新填写。';
  if (checkCharacterOf(code.slice(0, 17)) !== code[17])
    return '统一社会信用代码最后一位与校验规则不符，请核对后重新填写。';
  return undefined;
}

/** The 18th character of the first 17: weights are powers of 3 modulo 31. */
export function checkCharacterOf(first: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first) {
    sum += characters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return characters.charAt((31 - (sum % 31)) % 31);
}
