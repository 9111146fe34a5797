import type { OfficeContact } from '../contracts/office-contact';
import type { FieldProblem } from '../contracts/problems';
import { toHalfWidth } from './width';

/** What was typed, in the one form in which it is stored. */
export const normaliseOfficeContact = ({ department, officePhone }: OfficeContact): OfficeContact => ({
  department: department.replace(/\s+/g, ' ').trim(),
  officePhone: toHalfWidth(officePhone).trim(),
});

/** What is wrong with it, field by field. */
export function officeContactFaults(typed: OfficeContact): FieldProblem[] {
  const { department, officePhone } = normaliseOfficeContact(typed);
  const faults = {
    department: department === '' ? '请填写所在部门。' : undefined,
    officePhone: officePhoneFault(officePhone),
  };
  return Object.entries(faults).flatMap(([field, message]) =>
    message ? [{ path: `/${field}`, message }] : [],
  );
}

/**
 * Area code, number, extension: `027-87654321-801`. Wants half-width text without outer spaces. No mobile number: that is a
 * person's, is asked for elsewhere, and is stored and shown as such; an office's number stands open in lists.
 */
export function officePhoneFault(phone: string): string | undefined {
  if (phone === '') return '请填写办公电话。';
  if (/^(?:0086|86|0)?1[3-9]\d{9}/.test(phone.replace(/\D/g, '')))
    return '办公电话请填写单位的固定电话（带区号），不要填写个人手机号码。单位没有固定电话的，请填写上级单位的。';
  return /^(?=(?:\D*\d){7})[0-9()+\- ]{7,24}$/.test(phone)
    ? undefined
    : '办公电话应为数字，可带区号和分机号，例如 027-87654321-801。';
}
