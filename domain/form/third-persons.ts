import type { ApplicationForm } from '../../contracts/exam-application';
import type { ThirdPerson } from '../../contracts/exam-project-form';
import { readIdNumber } from '../id-number';
import { findAll, isRecord } from './json-pointer';

/** Somebody whom a form names beside its candidate (R-M5). */
export interface NamedPerson {
  readonly role: string;
  /** Among those of the role, from 0. */
  readonly row: number;
  readonly idNumber: string;
  readonly mobile: string;
}

/** Those whose number and phone are filled in rightly: nobody else can be known again, or told. */
export function namedPersons(definitions: readonly ThirdPerson[], form: ApplicationForm): NamedPerson[] {
  return definitions.flatMap(({ each, role, idNumber, mobile }) =>
    findAll({ form }, each).flatMap(({ value }, row) => {
      const number = isRecord(value) ? value[idNumber] : undefined;
      const phone = isRecord(value) ? value[mobile] : undefined;
      return isIdNumber(number) && isMobile(phone) ? [{ role, row, idNumber: number, mobile: phone }] : [];
    }),
  );
}

const isIdNumber = (value: unknown): value is string => typeof value === 'string' && readIdNumber(value).ok;
const isMobile = (value: unknown): value is string =>
  typeof value === 'string' && /^1[3-9]\d{9}$/.test(value);
