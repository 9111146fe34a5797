import { normaliseInstitutionName } from './institution-name';
import { toHalfWidth } from './width';

/**
 * What is written about an institution wherever it is asked: when it registers (R-D2), and in its own information (R-E5).
 * Each fault takes the stored form and gives a Chinese sentence; `undefined`: it is right.
 */

/** As the library writes names: Chinese brackets, no stray spaces. */
export const displayInstitutionName = (text: string): string =>
  toHalfWidth(text.normalize('NFC')).replace(/\s+/g, ' ').trim().replace(/\(/g, '（').replace(/\)/g, '）');

export const normaliseAddress = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const normaliseLicence = (text: string): string => toHalfWidth(text).replace(/\s/g, '').toUpperCase();

/** @param what how the field is called: 机构名称, 单位名称, 其他名称 */
export function institutionNameFault(name: string, what = '机构名称'): string | undefined {
  if (name === '') return `请填写${what}。`;
  if (!/^[\p{Script=Han}\p{Script=Latin}\d（）〔〕“”·、\- ]+$/u.test(name))
    return `${what}只能有汉字、字母、数字和括号，请按证照上的全称填写。`;
  if ([...normaliseInstitutionName(name)].length < 4 || !/\p{Script=Han}/u.test(name))
    return `${what}至少 4 个字，请按证照上的全称填写。`;
  if ([...name].length > 100) return `${what}最多 100 个字，请核对后重新填写。`;
  return undefined;
}

export function addressFault(address: string): string | undefined {
  if (address === '') return '请填写机构地址。';
  if ([...address].length < 5) return '请填写完整的机构地址，写明街道和门牌号。';
  if ([...address].length > 200) return '机构地址最多 200 个字，请核对后重新填写。';
  return undefined;
}

/** @param licence what the kind's licence is called */
export function licenceFault(licence: string, number: string): string | undefined {
  const what = `${licence}号`;
  if (number === '') return `请填写${what}。`;
  if (!/^[\p{Script=Han}A-Z\d()〔〕[\]\-—/.]{4,40}$/u.test(number))
    return `${what}应为 4 至 40 位字母、数字或汉字，请按证照填写。`;
  return undefined;
}
