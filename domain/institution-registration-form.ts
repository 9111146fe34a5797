import type { RegistrationForm } from '../contracts/institution-registration';
import {
  askedOfKind,
  materialsAskedOf,
  materialTitle,
  type RegistrableKind,
  type RegistrationMaterial,
} from '../contracts/institution-registration-states';
import type { FieldProblem } from '../contracts/problems';
import { creditCodeFault, normaliseCreditCode } from './credit-code';
import type { AskedPicture } from './department-review';
import { fieldProblemsOf } from './field-faults';
import {
  addressFault,
  displayInstitutionName,
  institutionNameFault,
  licenceFault,
  normaliseAddress,
  normaliseLicence,
} from './institution-facts';
import { nameFault, normalisePersonName } from './person-name';

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
    name: displayInstitutionName(form.name),
    address: normaliseAddress(form.address),
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
  return fieldProblemsOf({
    applicantName: nameFault(applicantName),
    name: institutionNameFault(name),
    address: addressFault(address),
    creditCode: creditCode === null ? undefined : creditCodeFault(creditCode),
    licenceNumber: licenceNumber === null || !licence ? undefined : licenceFault(licence, licenceNumber),
  });
}

/** The pictures that a kind has to show, with what each is called. */
export const picturesAskedOf = (kind: RegistrableKind): AskedPicture<RegistrationMaterial>[] =>
  materialsAskedOf(kind).map((slot) => ({ slot, title: materialTitle(slot, kind) }));
