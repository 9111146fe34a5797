import type { ApplicationForm } from '../../contracts/exam-application';
import type { ThirdPerson } from '../../contracts/exam-project-form';
import { namedPersons } from '../../domain/form/third-persons';
import { documentIndexValue } from '../../runtime/blind-index';
import type { Services } from '../services';

/** As `application_draft.third_persons` holds them, for the transition that freezes the draft. All that is binary is hexadecimal. */
export interface ThirdPersonRow {
  readonly role: string;
  readonly row: number;
  readonly numberIndex: string;
  /** Another where role, number or phone is another; says nothing of them. */
  readonly toldKey: string;
  readonly phoneIndex: string;
  readonly phoneEnc: string;
}

/** Whom a form names beside its candidate, to be told and counted once it is sent (R-M5). */
export function thirdPersonRows(
  { encryption, blindIndex }: Pick<Services, 'encryption' | 'blindIndex'>,
  definitions: readonly ThirdPerson[],
  applicationId: string,
  form: ApplicationForm,
): ThirdPersonRow[] {
  return namedPersons(definitions, form).map(({ role, row, idNumber, mobile }) => ({
    role,
    row,
    numberIndex: blindIndex('document', documentIndexValue('id-card', idNumber)).toString('hex'),
    toldKey: blindIndex('named-person', [applicationId, role, idNumber, mobile].join('/')).toString('hex'),
    phoneIndex: blindIndex('phone', mobile).toString('hex'),
    phoneEnc: encryption.encryptText(mobile).toString('hex'),
  }));
}
