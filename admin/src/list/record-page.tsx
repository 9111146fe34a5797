import { ShowBase, useShowContext, type RaRecord } from 'react-admin';
import type { ReactNode } from 'react';
import { isUnreadable } from '../api/problem';
import { asRead } from '../api/use-api';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { BackToList } from './back-to-list';
import { PageTitle } from '../page/page-title';

export interface RecordPageProps<Item extends RaRecord> {
  title: (item: Item) => string;
  /** What is offered beside the title. */
  actions?: (item: Item) => ReactNode;
  children: (item: Item) => ReactNode;
}

const queryOptions = {
  // The page itself shows the error, and stays on the address that was asked for.
  onError: () => undefined,
  // A cache of its own: react-admin would show the list's row first, which is a part of the record.
  meta: { isWhole: true },
  // It is decided on or filled in, and each reading of a person's record is logged as one.
  ...asRead,
};

/** One record read by its id from the address, with its loading, error and no-permission states. */
export const RecordPage = <Item extends RaRecord>(props: RecordPageProps<Item>) => (
  <ShowBase queryOptions={queryOptions}>
    <BackToList />
    <Record {...props} />
  </ShowBase>
);

function Record<Item extends RaRecord>({ title, actions, children }: RecordPageProps<Item>) {
  const { record, error, refetch } = useShowContext<Item>();
  if (isUnreadable(error, record)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!record) return <PageSkeleton />;
  return (
    <>
      <PageTitle title={title(record)}>{actions?.(record)}</PageTitle>
      {children(record)}
    </>
  );
}
