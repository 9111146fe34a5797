import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Pagination, useListContext } from 'react-admin';
import { isUnreadable } from '../api/problem';
import { EmptyState } from '../page/empty-state';
import { ErrorState } from '../page/error-state';
import { ListSkeleton } from './list-skeleton';
import { NoMatch } from './no-match';
import { useFilters } from './use-filters';

export interface ListBodyProps {
  empty: { title: string; text: string };
  noMatch?: ReactNode;
  children: ReactNode;
}

/** The table, or what stands in its place: its shape while loading, the error, or why it is empty. */
export function ListBody({ empty, noMatch = <NoMatch />, children }: ListBodyProps) {
  const { data, isPending, error, total, refetch } = useListContext();
  const { filtered } = useFilters();
  if (isUnreadable(error, data)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <ListSkeleton />;
  if (total === 0) {
    return filtered ? noMatch : <EmptyState title={empty.title}>{empty.text}</EmptyState>;
  }
  return (
    <Box
      // A narrow window scrolls the table by itself: there, its head could not stay in sight of the window.
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflowX: { xs: 'auto', md: 'visible' } }}
    >
      {children}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Box>
  );
}
