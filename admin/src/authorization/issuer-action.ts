import type { AuthorizationAction } from '@contracts/authorization-states';

/** What an issuer does with a row, in the order of its buttons. */
export const issuerActions = [
  'issue',
  'offer',
  'reset',
  'revoke',
] as const satisfies readonly AuthorizationAction[];
export type IssuerAction = (typeof issuerActions)[number];

/** What is asked once more and then done; 直接授权 has a form of its own. */
export type AskedAction = Exclude<IssuerAction, 'offer'>;
