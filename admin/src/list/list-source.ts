import type { Page } from '@contracts/page';
import type { RaRecord } from 'react-admin';
import type { Filters } from './filters';

/** One page of a list as react-admin asks for it. */
export interface ListRequest {
  filter: Filters;
  sort?: { field: string; order: 'ASC' | 'DESC' };
  limit: number;
  cursor: string | undefined;
  signal?: AbortSignal;
}

/** A page, with what the answer carries beside the records, such as totals by state. */
export interface ListPageAnswer extends Page<RaRecord> {
  meta?: unknown;
}

/** Where a list's pages and records come from. */
export interface ListSource {
  page: (request: ListRequest) => Promise<ListPageAnswer>;
  one?: (id: string, signal?: AbortSignal) => Promise<RaRecord>;
}
