import { isDay } from './shanghai-day';
import { toHalfWidth } from './width';

/** Why a text is no resident ID number. */
export type IdNumberFault =
  'empty' | 'fifteen-digits' | 'length' | 'characters' | 'region' | 'birth-date' | 'check-digit';

/** What a right number says. `birthDay` is `YYYY-MM-DD`. */
export interface IdNumber {
  number: string;
  birthDay: string;
  sex: 'male' | 'female';
}

export type IdNumberResult = ({ ok: true } & IdNumber) | { ok: false; fault: IdNumberFault; message: string };

const messages: Record<IdNumberFault, string> = {
  empty: '请填写身份证号码。',
  'fifteen-digits': '您填写的是 15 位旧身份证号码，请填写现在使用的 18 位身份证号码。',
  length: '身份证号码应为 18 位，请核对后重新填写。',
  characters: '身份证号码前 17 位应为数字，第 18 位为数字或字母 X，请核对后重新填写。',
  region: '身份证号码前 6 位不是有效的行政区划代码，请核对后重新填写。',
  'birth-date': '身份证号码第 7 至 14 位不是有效的出生日期，请核对后重新填写。',
  'check-digit': '身份证号码第 18 位与校验规则不符，请核对后重新填写。',
};

/**
 * The provinces of GB/T 2260, and the codes of the residence permits of Hong Kong, Macao and Taiwan. Only these two
 * digits are checked: counties come and go, and a number keeps the county of its issue for life.
 */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character by GB 11643. `first17` are 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17.charAt(i)), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** What people type in the one form we store: half width, no spaces, capital X. */
export function normaliseIdNumber(text: string): string {
  return toHalfWidth(text).replace(/\s/g, '').toUpperCase();
}

/** Reads an 18-digit resident ID number (R-B2), or says in a sentence what is wrong with it. Never throws. */
export function readIdNumber(text: string): IdNumberResult {
  const number = normaliseIdNumber(text);
  const fault = faultOf(number);
  if (fault) return { ok: false, fault, message: messages[fault] };
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number, birthDay: birthDayOf(number), sex };
}

function faultOf(number: string): IdNumberFault | undefined {
  if (number === '') return 'empty';
  if (/^\d{15}$/.test(number)) return 'fifteen-digits';
  if (number.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'characters';
  if (!provinces.has(number.slice(0, 2))) return 'region';
  if (!isDay(birthDayOf(number)) || birthDayOf(number) < '1900-01-01') return 'birth-date';
  if (checkCharacter(number.slice(0, 17)) !== number.charAt(17)) return 'check-digit';
  return undefined;
}

function birthDayOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}
