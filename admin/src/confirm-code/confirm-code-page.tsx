import { useApi } from '../api/use-api';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { ApiProblem } from '../api/problem';
import { EmptyState } from '../page/empty-state';
import { ConfirmCodeCard } from './confirm-code-card';

/** 本单位确认码: shown to the unit's administrators, renewed by its HR account (R-E6). */
function ConfirmCodePage() {
  const { data, error, refetch } = useApi('GET /confirm-code', {});
  return (
    <>
      <PageTitle title="本单位确认码" />
      {error instanceof ApiProblem && error.code === 'not-found' ? (
        <EmptyState title="本单位没有确认码">
          仅医疗机构有单位确认码；其他机构的人员选择单位后由单位审核。
        </EmptyState>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ConfirmCodeCard confirmCode={data} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

export default ConfirmCodePage;
