import PrintIcon from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BackToList } from '../list/back-to-list';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';

export interface SlipPageProps<Slip> {
  /** The code as the API shows it; looking is logged there. */
  read: UseQueryResult<Slip>;
  title: string;
  titleOf: (slip: Slip) => string;
  children: (slip: Slip) => ReactNode;
}

/** The page of a slip that is handed over, with its print button. */
export function SlipPage<Slip>({
  read: { data, error, refetch },
  title,
  titleOf,
  children,
}: SlipPageProps<Slip>) {
  return (
    <>
      <BackToList />
      <PageTitle title={data ? titleOf(data) : title}>
        {data && (
          <Button startIcon={<PrintIcon />} onClick={() => window.print()} className="no-print">
            打印
          </Button>
        )}
      </PageTitle>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        children(data)
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}
