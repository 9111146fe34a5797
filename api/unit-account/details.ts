import type { FieldProblem } from '../../contracts/problems';
import type { RequestOf } from '../../contracts/route';
import type { unitAccountRoutes } from '../../contracts/unit-account';
import { normaliseOfficeContact, officeContactFaults } from '../../domain/office-contact';
import { nameFault, normalisePersonName, sameName } from '../../domain/person-name';
import { toHalfWidth } from '../../domain/width';
import { demandConsents } from '../login/consent-check';
import { phoneColumns } from '../login/account';
import { refuseFaults } from '../refuse-faults';
import type { Services } from '../services';
import { changeActivation, type ActivationRow } from './activation-rows';

type Typed = RequestOf<(typeof unitAccountRoutes)['PUT /account-activations/current/details']>['body'];

/** What is filled in of an account's administrator. */
export interface TypedDetails {
  readonly name: string;
  readonly phone?: string;
  readonly department: string;
  readonly officePhone: string;
}

/**
 * The details as they are kept, or a problem that names each field. Without a phone, the one that is known stays.
 * @param isPhoneKnown one was filled in before
 */
export function checkDetails(typed: TypedDetails, isPhoneKnown: boolean): TypedDetails {
  const name = normalisePersonName(typed.name);
  const phone = typed.phone === undefined ? undefined : digitsOf(typed.phone);
  refuseFaults([
    ...fault('/name', nameFault(typed.name)),
    ...fault('/phone', phoneFault(phone, isPhoneKnown)),
    ...officeContactFaults(typed),
  ]);
  return { name, ...(phone !== undefined && { phone }), ...normaliseOfficeContact(typed) };
}

/** Keeps the administrator's details. Another name undoes the binding, another phone its proof (R-E1). */
export async function saveDetails(services: Services, row: ActivationRow, typed: Typed): Promise<void> {
  demandConsents(typed.consents);
  const { name, phone, department, officePhone } = checkDetails(typed, row.phone !== null);
  const isNewPhone =
    phone !== undefined && phone !== (row.phone && services.encryption.decryptText(row.phone));
  await changeActivation(services.database, row, {
    name,
    department,
    office_phone: officePhone,
    privacy_version: typed.consents.privacy,
    agreement_version: typed.consents.agreement,
    ...(isNewPhone && { ...phoneColumns(services, phone), phone_proven_at: null }),
    ...(row.name !== null && !sameName(row.name, name) && { person_id: null }),
  });
}

const digitsOf = (text: string): string =>
  toHalfWidth(text)
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1)/, '');

function phoneFault(phone: string | undefined, isKnown: boolean): string | undefined {
  if (phone === undefined) return isKnown ? undefined : '请填写管理员手机号码。';
  if (phone === '') return '请填写管理员手机号码。';
  return /^1[3-9][0-9]{9}$/.test(phone) ? undefined : '手机号码应为 11 位数字，请核对后重新填写。';
}

const fault = (path: string, message: string | undefined): FieldProblem[] =>
  message ? [{ path, message }] : [];
