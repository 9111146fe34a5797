import type { DecisionWay } from '../../department-review/use-department-decision';

/** Long enough to read a code of ten digits, and to write it down. */
const codeShownMs = 20_000;

/** Where the decision on a registration is sent, and what is said after it. */
export const registrationWay: DecisionWay = {
  route: 'POST /institution-registrations/:id/decision',
  resource: 'institution-registrations',
  queue: 'GET /institution-registrations',
  told: (answer) => {
    if (!('name' in answer)) return { words: '已处理' };
    const { name, institutionCode } = answer;
    return institutionCode
      ? { words: `${name}：已收录，机构编码 ${institutionCode}`, shownMs: codeShownMs }
      : { words: `${name}：已拒绝，将用短信告知申请人` };
  },
};
