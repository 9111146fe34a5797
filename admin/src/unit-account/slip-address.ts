/** The page with an account's usable activation code. */
export const slipAddress = (accountId: string): string => `/unit-accounts/${accountId}/show`;
