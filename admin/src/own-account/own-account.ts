import type { UnitAccountSummary } from '@contracts/unit-account';

/** An account that is in being. */
export type OwnAccount = UnitAccountSummary & { id: string };

export const isInBeing = (account: UnitAccountSummary | null): account is OwnAccount =>
  account !== null && account.id !== null;

/** `“医师资格考试”业务账号`, or `分账号 4201060001001`. */
export const accountName = ({ kind, businesses, accountNumber }: UnitAccountSummary): string =>
  kind === 'business' ? `“${businesses[0]?.name}”业务账号` : `分账号 ${accountNumber}`;

/** The page with the usable code of an account in one of the two lists. */
export const slipAddress = ({ id, kind }: OwnAccount): string =>
  `/${kind === 'business' ? 'business-accounts' : 'sub-accounts'}/${id}/show`;
