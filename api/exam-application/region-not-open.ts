import { ProblemError } from '../problems';

/** The project isn't open where the person's unit is (R-L1). */
export const regionNotOpen = (): ProblemError =>
  new ProblemError('region-not-open', '您的工作单位所在地区没有开放这个项目。');

/** No institution takes the project's steps from where the person applies (R-N1, R-C5). */
export const noRegistrationPoint = (cause?: unknown): ProblemError =>
  new ProblemError(
    'region-not-open',
    '您的单位或地区没有审核本项目的机构或报名点，不能提交；请联系当地卫生健康主管部门。',
    {
      cause,
    },
  );
