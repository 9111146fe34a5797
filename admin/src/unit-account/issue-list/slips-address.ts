/** The page that prints the codes of several accounts. */
export const slipsAddress = '/unit-accounts/slips';

/** Which accounts' codes; comes with the navigation, and is gone with a new visit. */
export interface SlipsAsked {
  accountIds: readonly string[];
}

export const isSlipsAsked = (state: unknown): state is SlipsAsked =>
  typeof state === 'object' && state !== null && 'accountIds' in state;
