import { authorizationScopes } from '@contracts/authorization-states';
import type { Filters } from '../list/filters';
import type { Sent } from '../api/routes';

/** The part of the list's filter that chooses units and businesses. */
export type RowFilter = Sent<'POST /authorizations/batch-resets'>['body'];

export function rowFilterOf({ scope, q, business }: Filters): RowFilter {
  const known = authorizationScopes.find((one) => one === scope);
  return { ...(known && { scope: known }), ...(q && { q }), ...(business && { business }) };
}
