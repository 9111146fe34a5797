/** The page with an authorization's usable code. */
export const slipAddress = (grantId: string): string => `/authorizations/${grantId}/show`;
