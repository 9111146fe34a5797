import type { HrApplicationDetail, HrApplicationForm } from '@contracts/hr-account-application';
import type { HrApplicationPicture } from '@contracts/hr-account-application-states';

/** The upload in each place that has one. */
export type Pictures = Readonly<Partial<Record<HrApplicationPicture, string>>>;

/** All that is sent with an application. */
export interface ProofContent {
  form: HrApplicationForm;
  pictures: { 'application-form': string; 'employment-proof'?: string };
}

/** Those of an application that are still there. */
export const picturesSent = ({ pictures }: HrApplicationDetail): Pictures =>
  Object.fromEntries(pictures.map(({ slot, uploadId }) => [slot, uploadId]));

/** One that needn't be there is taken away again. */
export const withoutPicture = (pictures: Pictures, slot: 'employment-proof'): Pictures => ({
  ...pictures,
  [slot]: undefined,
});

/** What is still to be filled in, by field; everything there, what is sent. */
export function missingOf(
  form: HrApplicationForm,
  pictures: Pictures,
): { missing: Record<string, string>; content?: ProofContent } {
  const stamped = pictures['application-form'];
  const missing = {
    ...missingInForm(form),
    ...(!stamped && { '/pictures/application-form': '请上传加盖公章的人事账号申请表。' }),
  };
  const isWhole = stamped !== undefined && Object.keys(missing).length === 0;
  return {
    missing,
    ...(isWhole && { content: { form, pictures: { ...pictures, 'application-form': stamped } } }),
  };
}

/** The part of it that the blank form needs, too. */
export const missingInForm = ({ department, officePhone }: HrApplicationForm): Record<string, string> => ({
  ...(department.trim() === '' && { '/form/department': '请填写所在部门。' }),
  ...(officePhone.trim() === '' && { '/form/officePhone': '请填写办公电话。' }),
});
