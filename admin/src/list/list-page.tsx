import { ListBase, useResourceContext, type ListBaseProps } from 'react-admin';
import type { ReactNode } from 'react';
import { ListKeys } from '../keyboard/list-keys';
import { ListBody } from './list-body';
import { ListHead } from './list-head';
import { ListFilters } from './list-filters';
import { usePrivateFilter } from './private-filter';

export interface ListPageProps extends Pick<ListBaseProps, 'resource' | 'filterDefaultValues' | 'sort'> {
  title: string;
  /** What the total counts, where the title doesn't say. */
  counted?: string;
  /** Beside the title: what is done with the list as a whole. */
  actions?: ReactNode;
  /** What stands above the filters: where the list comes from. */
  lead?: ReactNode;
  /** Inputs of the filter bar; their sources are names of the route's query. */
  filters: ReactNode;
  /** What stands between the filters and the table, such as totals. */
  summary?: ReactNode;
  /** What an unfiltered empty list says: what would be here, and how it gets here. */
  empty: { title: string; text: string };
  /** Stands in for the usual sentence when the filter leaves nothing. */
  noMatch?: ReactNode;
  /** The table. */
  children: ReactNode;
}

const perPage = 25;
// The page itself shows the error, in the list's place.
const queryOptions = { onError: () => undefined };

/** A list of the console: filters in the address, total, table, pages; worked by keyboard. */
export function ListPage({
  title,
  counted,
  actions,
  lead,
  filters,
  summary,
  empty,
  noMatch,
  children,
  ...base
}: ListPageProps) {
  const filter = usePrivateFilter(useResourceContext(base) ?? '');
  return (
    <ListBase perPage={perPage} queryOptions={queryOptions} exporter={false} filter={filter} {...base}>
      <ListKeys>
        <ListHead title={title} counted={counted} actions={actions} />
        {lead}
        <ListFilters>{filters}</ListFilters>
        {summary}
        <ListBody empty={empty} noMatch={noMatch}>
          {children}
        </ListBody>
      </ListKeys>
    </ListBase>
  );
}
