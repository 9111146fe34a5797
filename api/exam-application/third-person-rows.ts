import type { ApplicationForm } from '../../contracts/exam-application';
import type { ThirdPerson } from '../../contracts/exam-project-form';
import { namedPersons } from '../../domain/form/third-persons';
import { documentIndexValue } from '../../runtime/blind-index';
import type { Services } from '../services';

/** As `application_draft.third_persons` holds them, for the transition that freezes the draft. */
export interface ThirdPersonRow {
  readonly role: string;
  readonly row: number;
  /** Hexadecimal, as all that is binary here. */
  readonly numberIndex: string;
  readonly phoneEnc: string;
}

/** Whom a form names beside its candidate, to be told and counted once it is sent (R-M5). */
export function thirdPersonRows(
  { encryption, blindIndex }: Pick<Services, 'encryption' | 'blindIndex'>,
  definitions: readonly ThirdPerson[],
  form: ApplicationForm,
): ThirdPersonRow[] {
  return namedPersons(definitions, form).map(({ role, row, idNumber, mobile }) => ({
    role,
    row,
    numberIndex: blindIndex('document', documentIndexValue('id-card', idNumber)).toString('hex'),
    phoneEnc: encryption.encryptText(mobile).toString('hex'),
  }));
}
