import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { rosters, type Roster } from '@contracts/roster-states';
import { rosterStatisticsWords } from '@contracts/staff-statistics-columns';
import { useApi } from '../api/use-api';
import { Panel } from '../components/panel';
import { RowChart } from '../staff-statistics/row-chart';

/** The unit's staff by post, in service and retired, as bars that lead to the people (manual 002 §2, R-K3). */
export const StaffCharts = ({ institutionId }: { institutionId: string }) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))' }}>
    {rosters.map((roster) => (
      <Panel key={roster} title={rosterStatisticsWords[roster]}>
        <StaffChart institutionId={institutionId} roster={roster} />
      </Panel>
    ))}
  </Box>
);

function StaffChart({ institutionId, roster }: { institutionId: string; roster: Roster }) {
  const { data, error, refetch } = useApi('GET /institutions/:id/staff-statistics', {
    params: { id: institutionId },
    query: { roster },
  });
  if (error)
    return (
      <Alert severity="error" action={<Button onClick={() => void refetch()}>重试</Button>}>
        {error.message}
      </Alert>
    );
  return data ? <RowChart statistics={data} block="post" /> : <Skeleton variant="rounded" height={160} />;
}
