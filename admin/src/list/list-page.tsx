import { ListBase, type ListBaseProps } from 'react-admin';
import type { ReactNode } from 'react';
import { ListKeys } from '../keyboard/list-keys';
import { ListBody } from './list-body';
import { ListHead } from './list-head';
import { ListFilters } from './list-filters';

export interface ListPageProps extends Pick<ListBaseProps, 'resource' | 'filterDefaultValues'> {
  title: string;
  /** Inputs of the filter bar; their sources are names of the route's query. */
  filters: ReactNode;
  /** What an unfiltered empty list says: what would be here, and how it gets here. */
  empty: { title: string; text: string };
  /** The table. */
  children: ReactNode;
}

const perPage = 25;
// The page itself shows the error, in the list's place.
const queryOptions = { onError: () => undefined };

/** A list of the console: filters in the address, total, table, pages; worked by keyboard. */
export const ListPage = ({ title, filters, empty, children, ...base }: ListPageProps) => (
  <ListBase perPage={perPage} queryOptions={queryOptions} exporter={false} {...base}>
    <ListKeys>
      <ListHead title={title} />
      <ListFilters>{filters}</ListFilters>
      <ListBody empty={empty}>{children}</ListBody>
    </ListKeys>
  </ListBase>
);
