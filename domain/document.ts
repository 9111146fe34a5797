import type { DocumentType } from '../contracts/identity-states';
import { normaliseIdNumber, readIdNumber } from './id-number';

/** Forms of the numbers that have no check digit of GB 11643, and the sentence that names the form. */
const forms = {
  passport: { form: /^[A-Z0-9]{5,17}$/, message: '护照号码应为 5 至 17 位字母或数字，请核对后重新填写。' },
  'hong-kong-macao-permit': {
    form: /^[HM]\d{8}(\d{2})?$/,
    message: '港澳居民来往内地通行证号码应为 H 或 M 加 8 位数字，请核对后重新填写。',
  },
  'taiwan-permit': {
    form: /^\d{8}(\d{2})?$/,
    message: '台湾居民来往大陆通行证号码应为 8 位数字，请核对后重新填写。',
  },
} as const;

/** The number in the form we store and compare; never fails. */
export const normaliseDocumentNumber = normaliseIdNumber;

/** The sentence for a number that can't be of its type, or nothing. Takes what was typed. */
export function documentNumberFault(type: DocumentType, text: string): string | undefined {
  const number = normaliseDocumentNumber(text);
  switch (type) {
    case 'id-card': {
      const read = readIdNumber(number);
      if (!read.ok) return read.message;
      return isResidencePermit(number)
        ? '这是港澳台居民居住证的号码，证件类型请选择“港澳台居民居住证”。'
        : undefined;
    }
    case 'residence-permit': {
      if (number === '') return '请填写证件编号。';
      const read = readIdNumber(number);
      return read.ok && isResidencePermit(number)
        ? undefined
        : '港澳台居民居住证号码应为 81、82 或 83 开头的 18 位号码，请核对后重新填写。';
    }
    case 'permanent-residence-card':
      // Since 2023 eighteen digits that begin with 9; before, three letters and twelve digits.
      if (number === '') return '请填写证件编号。';
      return /^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/.test(number)
        ? undefined
        : '外国人永久居留身份证号码应为 18 位，或 3 个字母加 12 位数字，请核对后重新填写。';
    case 'passport':
    case 'hong-kong-macao-permit':
    case 'taiwan-permit':
      if (number === '') return '请填写证件编号。';
      return forms[type].form.test(number) ? undefined : forms[type].message;
  }
}

const isResidencePermit = (number: string): boolean => /^8[123]/.test(number);
