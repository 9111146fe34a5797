import type { BusinessAccountRow } from '@contracts/own-account';
import { call } from '../api/api';
import type { ListSource } from '../list/list-source';

/** A row is a business of the catalogue, whether or not it ever had an account. */
export type BusinessRow = BusinessAccountRow & { id: string };

/** The table of manual 002 figure 2-3 (R-E3). */
export const businessAccountSource: ListSource = {
  page: async ({ limit, cursor, signal }) => {
    const page = await call('GET /business-accounts', { query: { limit, cursor } }, { signal });
    return { ...page, items: page.items.map((row) => ({ ...row, id: row.authorization.business.code })) };
  },
};
