import type { UnitAccountAction } from '@contracts/unit-account-states';

/** What the department does with an account, in the order of its buttons. */
export const issuerActions = ['issue', 'reissue', 'revoke'] as const satisfies readonly UnitAccountAction[];
export type IssuerAction = (typeof issuerActions)[number];

/** On a row, which names the unit and its account. */
export const shortWords: Record<IssuerAction, string> = {
  issue: '发放账号',
  reissue: '重新发放',
  revoke: '撤销',
};
