import type { ReviewedProcess } from '../department-review/send';

export const hrApplicationProcess: ReviewedProcess = {
  workflow: 'hrAccountApplication',
  summary: '单位人事账号申请',
};
