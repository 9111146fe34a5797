import type { UnitAccountSummary } from '@contracts/unit-account';
import { call } from '../api/api';
import type { ListSource } from '../list/list-source';

/** A row is an institution: it may have no account yet, or another one after a revocation. */
export type UnitAccountRow = Omit<UnitAccountSummary, 'id'> & { id: string; accountId: string | null };

/** The accounts of the direct subordinates, also those that are still to be issued (R-E1). */
export const unitAccountSource: ListSource = {
  page: async ({ filter, limit, cursor, signal }) => {
    const page = await call('GET /unit-accounts', { query: { ...filter, limit, cursor } }, { signal });
    return { ...page, items: page.items.map(rowOf) };
  },
};

const rowOf = ({ id, ...account }: UnitAccountSummary): UnitAccountRow => ({
  ...account,
  id: account.institution.id,
  accountId: id,
});
