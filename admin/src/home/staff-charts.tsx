import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { rosters, type Roster } from '@contracts/roster-states';
import { rosterStatisticsWords, statisticsScopeWords } from '@contracts/staff-statistics-columns';
import type { UnitOverview } from '@contracts/unit-overview';
import { useApi } from '../api/use-api';
import { Panel } from '../components/panel';
import { scopeOf } from '../staff-statistics/question';
import { RowChart } from '../staff-statistics/row-chart';

interface StaffChartsProps {
  unit: Pick<UnitOverview, 'id' | 'kind'>;
}

/**
 * The unit's staff by post, in service and retired, as bars that lead to the people; of a department all under it (manual 002 §2,
 * R-K3).
 */
export const StaffCharts = ({ unit }: StaffChartsProps) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))' }}>
    {rosters.map((roster) => (
      <Panel key={roster} title={rosterStatisticsWords[roster]} aside={asideOf(unit)}>
        <StaffChart unit={unit} roster={roster} />
      </Panel>
    ))}
  </Box>
);

const asideOf = ({ kind }: StaffChartsProps['unit']) =>
  kind === 'department' ? statisticsScopeWords.subtree : undefined;

function StaffChart({ unit: { id, kind }, roster }: StaffChartsProps & { roster: Roster }) {
  const { data, error, refetch } = useApi('GET /institutions/:id/staff-statistics', {
    params: { id },
    query: { roster, scope: scopeOf(kind) },
  });
  if (error)
    return (
      <Alert severity="error" action={<Button onClick={() => void refetch()}>重试</Button>}>
        {error.message}
      </Alert>
    );
  return data ? <RowChart statistics={data} block="post" /> : <Skeleton variant="rounded" height={160} />;
}
