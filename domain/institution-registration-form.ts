import type { RegistrationForm } from '../contracts/institution-registration';
import {
  askedOfKind,
  type RegistrableKind,
  type RegistrationMaterial,
} from '../contracts/institution-registration-states';
import type { FieldProblem } from '../contracts/problems';
import { creditCodeFault, normaliseCreditCode } from './credit-code';
import type { AskedPicture } from './department-review';
import { normaliseInstitutionName } from './institution-name';
import { nameFault, normalisePersonName } from './person-name';
import { toHalfWidth } from './width';

/** A registration in the one form in which it is stored. What its kind doesn't ask for is not there. */
export interface Registration {
  readonly applicantName: string;
  readonly name: string;
  readonly address: string;
  readonly kind: RegistrableKind;
  readonly supervisorId: string;
  readonly creditCode: string | null;
  readonly licenceNumber: string | null;
}

export function normaliseRegistration(form: RegistrationForm): Registration {
  const { creditCode, licence } = askedOfKind[form.kind];
  return {
    applicantName: normalisePersonName(form.applicantName),
    name: displayName(form.name),
    address: form.address.replace(/\s+/g, ' ').trim(),
    kind: form.kind,
    supervisorId: form.supervisorId,
    creditCode: creditCode ? normaliseCreditCode(form.creditCode ?? '') : null,
    licenceNumber: licence ? normaliseLicence(form.licenceNumber ?? '') : null,
  };
}

/** What is wrong with what was typed, field by field; the paths are those of the form's own fields (R-D2). */
export function registrationFaults(form: RegistrationForm): FieldProblem[] {
  const { applicantName, name, address, kind, creditCode, licenceNumber } = normaliseRegistration(form);
  const { licence } = askedOfKind[kind];
  const faults = {
    applicantName: nameFault(applicantName),
    name: institutionNameFault(name),
    address: addressFault(address),
    creditCode: creditCode === null ? undefined : creditCodeFault(creditCode),
    licenceNumber: licenceNumber === null || !licence ? undefined : licenceFault(licence, licenceNumber),
  };
  return Object.entries(faults).flatMap(([field, message]) =>
    message ? [{ path: `/${field}`, message }] : [],
  );
}

/** The pictures that a kind has to show, in the order of the page. */
export function materialsAskedOf(kind: RegistrableKind): RegistrationMaterial[] {
  const { creditCode, licence } = askedOfKind[kind];
  return [
    'application-form',
    ...(creditCode ? (['credit-certificate'] as const) : []),
    ...(licence ? (['licence'] as const) : []),
  ];
}

/** The same with what each is called there. */
export const picturesAskedOf = (kind: RegistrableKind): AskedPicture<RegistrationMaterial>[] =>
  materialsAskedOf(kind).map((slot) => ({ slot, title: materialTitle(slot, kind) }));

/** What a picture of this kind of institution is called. */
function materialTitle(material: RegistrationMaterial, kind: RegistrableKind): string {
  switch (material) {
    case 'application-form':
      return '单位用户注册申请表（盖章）';
    case 'credit-certificate':
      return '统一社会信用代码证';
    case 'licence':
      return askedOfKind[kind].licence ?? '执业许可证';
  }
}

/** As the library writes names: Chinese brackets, no stray spaces. */
const displayName = (text: string): string =>
  toHalfWidth(text.normalize('NFC')).replace(/\s+/g, ' ').trim().replace(/\(/g, '（').replace(/\)/g, '）');

const normaliseLicence = (text: string): string => toHalfWidth(text).replace(/\s/g, '').toUpperCase();

function institutionNameFault(name: string): string | undefined {
  if (name === '') return '请填写机构名称。';
  if (!/^[\p{Script=Han}\p{Script=Latin}\d（）〔〕“”·、\- ]+$/u.test(name))
    return '机构名称只能有汉字、字母、数字和括号，请按证照上的全称填写。';
  if ([...normaliseInstitutionName(name)].length < 4 || !/\p{Script=Han}/u.test(name))
    return '机构名称至少 4 个字，请按证照上的全称填写。';
  if ([...name].length > 100) return '机构名称最多 100 个字，请核对后重新填写。';
  return undefined;
}

function addressFault(address: string): string | undefined {
  if (address === '') return '请填写机构地址。';
  if ([...address].length < 5) return '请填写完整的机构地址，写明街道和门牌号。';
  if ([...address].length > 200) return '机构地址最多 200 个字，请核对后重新填写。';
  return undefined;
}

function licenceFault(licence: string, number: string): string | undefined {
  const what = `${licence}号`;
  if (number === '') return `请填写${what}。`;
  if (!/^[\p{Script=Han}A-Z\d()〔〕[\]\-—/.]{4,40}$/u.test(number))
    return `${what}应为 4 至 40 位字母、数字或汉字，请按证照填写。`;
  return undefined;
}
