import { useApi } from '../../api/use-api';
import { ErrorState } from '../../page/error-state';
import { PageSkeleton } from '../../page/page-skeleton';
import { AccountSlip } from '../account-slip';

/** One account's slip among several. */
export function IssuedSlip({ accountId }: { accountId: string }) {
  const { data, error, refetch } = useApi(
    'GET /unit-accounts/:id/code',
    { params: { id: accountId } },
    { keepAsRead: true },
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <AccountSlip slip={data} /> : <PageSkeleton />;
}
