import type { HrApplicationForm } from '../contracts/hr-account-application';
import type { HrApplicationPicture } from '../contracts/hr-account-application-states';
import type { FieldProblem } from '../contracts/problems';
import { officePhoneFault } from './office-phone';
import { toHalfWidth } from './width';

/** What the API leaves, encrypted, under the id of a message's update before it sends the message. */
export interface HrApplicationContent {
  readonly form: HrApplicationForm;
  readonly pictures: HrApplicationPictures;
}

/** The picture in each slot. */
export type HrApplicationPictures = Readonly<Partial<Record<HrApplicationPicture, string>>>;

/** What was typed, in the one form in which it is stored. */
export const normaliseHrForm = ({ department, officePhone }: HrApplicationForm): HrApplicationForm => ({
  department: department.replace(/\s+/g, ' ').trim(),
  officePhone: toHalfWidth(officePhone).trim(),
});

/** What is wrong with it, field by field. */
export function hrFormFaults(form: HrApplicationForm): FieldProblem[] {
  const { department, officePhone } = normaliseHrForm(form);
  const faults = {
    department: department === '' ? '请填写所在部门。' : undefined,
    officePhone: officePhoneFault(officePhone),
  };
  return Object.entries(faults).flatMap(([field, message]) =>
    message ? [{ path: `/${field}`, message }] : [],
  );
}
