import type { FeeTotalPage } from '@contracts/reconciliation';
import { feeTotalDays } from '@contracts/reconciliation-states';
import { call } from '../api/api';
import { formatDate } from '../format/date-time';
import type { ListSource } from '../list/list-source';

/** What the list's answer carries beside its records. */
export type FeeTotalListMeta = Pick<FeeTotalPage, 'from' | 'until' | 'sums'>;

/** The sums and the days that they are of come along as `meta`. */
export const feeTotalSource: ListSource = {
  async page({ filter, limit, cursor, signal }) {
    const { from, until, sums, ...page } = await call(
      'GET /fee-totals',
      { query: { ...filter, limit, cursor } },
      { signal },
    );
    const meta: FeeTotalListMeta = { from, until, sums };
    return { ...page, meta };
  },
};

/** react-admin keeps it untyped; of another list it is something else. */
export const isFeeTotalListMeta = (meta: unknown): meta is FeeTotalListMeta =>
  typeof meta === 'object' && meta !== null && 'sums' in meta;

const dayMs = 86_400_000;

/** The days with which the page opens. */
export const lastDays = (now = Date.now()): { readonly from: string; readonly until: string } => ({
  from: formatDate(new Date(now - (feeTotalDays - 1) * dayMs).toISOString()),
  until: formatDate(new Date(now).toISOString()),
});
