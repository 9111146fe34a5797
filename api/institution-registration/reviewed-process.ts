import type { ReviewedProcess } from '../department-review/send';

export const registrationProcess: ReviewedProcess = {
  workflow: 'institutionRegistration',
  summary: '机构注册',
};
