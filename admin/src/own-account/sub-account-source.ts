import { call } from '../api/api';
import type { ListSource } from '../list/list-source';
import { isInBeing } from './own-account';

/** The unit's sub-accounts that are in being (R-E4). */
export const subAccountSource: ListSource = {
  page: async ({ limit, cursor, signal }) => {
    const page = await call('GET /sub-accounts', { query: { limit, cursor } }, { signal });
    return { ...page, items: page.items.filter(isInBeing) };
  },
};
