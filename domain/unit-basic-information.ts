import type { InstitutionKind } from '../contracts/institution-kinds';
import type { FieldProblem } from '../contracts/problems';
import type { BasicInformation } from '../contracts/unit-information';
import { creditCodeFault, normaliseCreditCode } from './credit-code';
import { fieldProblemsOf } from './field-faults';
import { licenceFault, normaliseLicence } from './institution-facts';
import { nameFault, normalisePersonName } from './person-name';
import { numbersAskedOf } from './unit-information';
import { toHalfWidth } from './width';

/** 基本信息 as it is stored: one form of each text, and only the numbers that the kind has. */
export function normaliseBasic(values: BasicInformation, kind: InstitutionKind): BasicInformation {
  const { creditCode = '', licenceNumber = '', legalRepresentative, websiteDomain = '', ...others } = values;
  const asked = numbersAskedOf(kind);
  const domain = normaliseDomain(websiteDomain);
  return {
    ...others,
    ...(asked.creditCode && { creditCode: normaliseCreditCode(creditCode) }),
    ...(asked.licence && { licenceNumber: normaliseLicence(licenceNumber) }),
    legalRepresentative: normalisePersonName(legalRepresentative),
    ...(domain && { websiteDomain: domain }),
  };
}

/** @param today the day in Shanghai, `YYYY-MM-DD` */
export function basicFaults(values: BasicInformation, kind: InstitutionKind, today: string): FieldProblem[] {
  const { creditCode, licenceNumber, foundedOn, legalRepresentative, websiteDomain } = values;
  const { licence } = numbersAskedOf(kind);
  return fieldProblemsOf(
    {
      creditCode: creditCode === undefined ? undefined : creditCodeFault(creditCode),
      licenceNumber:
        licence === null || licenceNumber === undefined ? undefined : licenceFault(licence, licenceNumber),
      foundedOn: foundedOnFault(foundedOn, today),
      legalRepresentative:
        legalRepresentative === '' ? '请填写法人代表（负责人）。' : nameFault(legalRepresentative),
      websiteDomain: websiteDomain === undefined ? undefined : domainFault(websiteDomain),
    },
    '/values',
  );
}

function foundedOnFault(day: string, today: string): string | undefined {
  if (day > today) return '成立日期不能晚于今天，请核对后重新选择。';
  if (day < '1800-01-01') return '成立日期过早，请核对后重新选择。';
  return undefined;
}

/** Typed with `http://` and a path, the domain alone is meant. */
const normaliseDomain = (text: string): string =>
  toHalfWidth(text)
    .replace(/\s/g, '')
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');

function domainFault(domain: string): string | undefined {
  const label = '[\\p{Script=Han}a-z0-9](?:[\\p{Script=Han}a-z0-9-]{0,61}[\\p{Script=Han}a-z0-9])?';
  if (domain.length > 120 || !new RegExp(`^(?:${label}\\.)+[\\p{Script=Han}a-z]{2,24}$`, 'u').test(domain))
    return '网站域名的格式不正确，应形如 www.example.cn；没有网站的不填。';
  return undefined;
}
