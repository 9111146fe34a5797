import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { RegistrationSummary } from '@contracts/institution-registration';
import { Link } from 'react-router-dom';
import { ListSkeleton } from '../../list/list-skeleton';
import { EmptyState } from '../../page/empty-state';
import { ErrorState } from '../../page/error-state';
import { useApplicantApi } from '../applicant/use-applicant-api';
import { ResultTable } from './result-table';

/** What this phone has applied for (R-D1): its state, why it was refused, and the way to send it again. */
export function OwnResults() {
  const { data, error, refetch } = useApplicantApi('GET /institution-registrations/own', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  if (data.items.length === 0) {
    return (
      <EmptyState title="这个手机号没有补增申请">
        申请人可能使用了别的手机号；也可以用“详细搜索”按主管单位和完整名称查询。机构库中没有的，请点击“补增申请”。
      </EmptyState>
    );
  }
  return (
    <ResultTable
      caption="本手机号的补增申请"
      rows={data.items.map((item) => ({
        id: item.id,
        name: item.name,
        supervisorName: item.supervisor.name,
        state: item.state,
        opinion: <Opinion {...item} />,
      }))}
    />
  );
}

const Opinion = ({ id, name, state, opinion }: RegistrationSummary) => (
  <Box>
    <Box sx={{ whiteSpace: 'pre-wrap' }}>{opinion ?? '无'}</Box>
    {state === 'refused' && (
      <Button
        component={Link}
        to={`/registration/${id}/correction`}
        size="small"
        variant="outlined"
        aria-label={`修改“${name}”后重新提交`}
        sx={{ mt: 0.5 }}
      >
        修改后重新提交
      </Button>
    )}
  </Box>
);
