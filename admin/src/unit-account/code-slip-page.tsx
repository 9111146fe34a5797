import PrintIcon from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import { useParams } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { BackToList } from '../list/back-to-list';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { CodeSlip } from './code-slip';

/** The slip that the department hands over: read out, copied or printed (R-E1). Looking is logged by the API. */
function CodeSlipPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi(
    'GET /unit-accounts/:id/code',
    { params: { id } },
    { keepAsRead: true },
  );
  return (
    <>
      <BackToList />
      <PageTitle title={data ? `${data.institution.name}的账号和激活码` : '账号和激活码'}>
        {data && (
          <Button startIcon={<PrintIcon />} onClick={() => window.print()} className="no-print">
            打印
          </Button>
        )}
      </PageTitle>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <CodeSlip slip={data} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

export default CodeSlipPage;
