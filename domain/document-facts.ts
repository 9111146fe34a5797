import type { DocumentType } from '../contracts/identity-states';
import type { Sex } from '../contracts/personal-details-choices';
import type { FieldProblem } from '../contracts/problems';
import { ageOn, greatestAge, leastAge } from './age';
import { normaliseDocumentNumber } from './document';
import { checkCharacter, readIdNumber } from './id-number';
import { isDay } from './shanghai-day';

/** What a document says of its holder beside the name (R-I7). `bornOn` is `YYYY-MM-DD`. */
export interface DocumentFacts {
  readonly sex: Sex;
  readonly bornOn: string;
}

/** The documents whose number may say it. */
export const tellingDocuments = ['id-card', 'residence-permit', 'permanent-residence-card'] as const;

/** Sex and birth as the number says them; undefined where it doesn't, so that whoever sees the document says them. */
export function documentFacts(type: DocumentType, text: string): DocumentFacts | undefined {
  const number = normaliseDocumentNumber(text);
  switch (type) {
    case 'id-card':
    case 'residence-permit': {
      const read = readIdNumber(number);
      return read.ok ? { sex: read.sex, bornOn: read.birthDay } : undefined;
    }
    case 'permanent-residence-card':
      return foreignersFacts(number);
    case 'passport':
    case 'hong-kong-macao-permit':
    case 'taiwan-permit':
      return undefined;
  }
}

/** 外国人永久居留身份证 since 2023: 9, province, country, birth, serial (odd: male), check character. The older ones don't say. */
function foreignersFacts(number: string): DocumentFacts | undefined {
  if (!/^9\d{16}[\dX]$/.test(number) || checkCharacter(number.slice(0, 17)) !== number.charAt(17))
    return undefined;
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(bornOn)) return undefined;
  return { sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female', bornOn };
}

/**
 * What is wrong with what a reviewer read off a document whose number doesn't say it.
 * @param today the day in Shanghai, `YYYY-MM-DD`
 */
export function readFactsFaults(facts: DocumentFacts | undefined, today: string): FieldProblem[] {
  if (!facts)
    return [
      { path: '/facts/sex', message: '请按证件选择性别。' },
      { path: '/facts/bornOn', message: '请按证件填写出生日期。' },
    ];
  const age = ageOn(facts.bornOn, today);
  return age < leastAge || age > greatestAge
    ? [
        {
          path: '/facts/bornOn',
          message: `按这个出生日期，持证人不在 ${leastAge} 至 ${greatestAge} 周岁之间，请核对证件。`,
        },
      ]
    : [];
}
