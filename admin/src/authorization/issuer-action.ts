import type { AuthorizationAction } from '@contracts/authorization-states';

/** What an issuer does with a row, in the order of its buttons. */
export const issuerActions = ['issue', 'reset', 'revoke'] as const satisfies readonly AuthorizationAction[];
export type IssuerAction = (typeof issuerActions)[number];
