import type { PreloadedColumn, TypedPreloadedPerson } from '../contracts/preloaded-list-choices';
import { establishmentWords, postWords, titleWords } from '../contracts/personal-details-choices';
import { documentTypes } from '../contracts/identity-states';
import { documentNumberFault, normaliseDocumentNumber } from './document';
import { nameFault, normalisePersonName } from './person-name';
import { toHalfWidth } from './width';

/** The one form that is stored and compared. Empty optional texts are nothing. */
export function normalisePreloadedPerson(typed: TypedPreloadedPerson): TypedPreloadedPerson {
  return {
    ...typed,
    name: normalisePersonName(typed.name),
    documentNumber: normaliseDocumentNumber(typed.documentNumber),
    internalDepartment: typed.internalDepartment?.replace(/\s+/g, ' ').trim() || null,
    phone: normaliseMobile(typed.phone ?? '') || null,
  };
}

/** What is wrong with somebody who is to stand in a list, column by column (R-I1). Takes what was typed. */
export function preloadedPersonFaults(typed: TypedPreloadedPerson): Partial<Record<PreloadedColumn, string>> {
  const { name, documentType, documentNumber, internalDepartment, phone } = typed;
  const { post, establishment, title } = typed;
  const faults = {
    name: nameFault(name),
    documentType: documentTypes.includes(documentType) ? undefined : '请选择证件类型。',
    documentNumber: documentNumberFault(documentType, documentNumber),
    internalDepartment: departmentFault(internalDepartment ?? ''),
    post: post === null || Object.hasOwn(postWords, post) ? undefined : '请从下拉列表中选择岗位，或留空。',
    establishment:
      establishment === null || Object.hasOwn(establishmentWords, establishment)
        ? undefined
        : '请从下拉列表中选择编制，或留空。',
    title:
      title === null || Object.hasOwn(titleWords, title) ? undefined : '请从下拉列表中选择职称，或留空。',
    phone: mobileFault(phone ?? ''),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, sentence]) => sentence !== undefined));
}

const mostDepartmentCharacters = 50;

function departmentFault(text: string): string | undefined {
  if (/[\p{Cc}\p{Cs}]/u.test(text.replace(/\s+/g, ' ')))
    return '内设机构名称中有不能识别的字符，请重新填写。';
  return [...text.trim()].length > mostDepartmentCharacters
    ? `内设机构名称最多 ${mostDepartmentCharacters} 个字，请核对后重新填写。`
    : undefined;
}

const normaliseMobile = (text: string): string =>
  toHalfWidth(text)
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');

function mobileFault(text: string): string | undefined {
  const phone = normaliseMobile(text);
  return phone === '' || /^1[3-9]\d{9}$/.test(phone)
    ? undefined
    : '手机应为 11 位手机号码，请核对后重新填写，或留空。';
}
