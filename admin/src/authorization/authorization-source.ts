import type { AuthorizationRow } from '@contracts/authorization';
import { call } from '../api/api';
import type { ListSource } from '../list/list-source';

/** A row is a unit and a business, whether or not there was ever a code. */
export type TableRow = Omit<AuthorizationRow, 'id'> & { id: string; grantId: string | null };

/** The table of manual 001 §5 (R-H2). */
export const authorizationSource: ListSource = {
  page: async ({ filter, limit, cursor, signal }) => {
    const page = await call('GET /authorizations', { query: { ...filter, limit, cursor } }, { signal });
    return { ...page, items: page.items.map(rowOf) };
  },
};

const rowOf = ({ id, ...row }: AuthorizationRow): TableRow => ({
  ...row,
  id: `${row.institution.id}-${row.business.code}`,
  grantId: id,
});
