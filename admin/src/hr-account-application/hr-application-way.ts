import type { DecisionWay } from '../department-review/use-department-decision';

/** Where the decision on an application for a unit's HR account is sent, and what is said after it. */
export const hrApplicationWay: DecisionWay = {
  route: 'POST /hr-account-applications/:id/decision',
  resource: 'hr-account-applications',
  queue: 'GET /hr-account-applications',
  told: (answer) => {
    if (!('applicantName' in answer)) return { words: '已处理' };
    const { institution, applicantName, state } = answer;
    return {
      words:
        state === 'admitted'
          ? `${institution.name}：已通过，${applicantName}成为管理员`
          : `${institution.name}：已拒绝，将用短信告知申请人`,
    };
  },
};
