import Box from '@mui/material/Box';
import { HomeAnnouncements } from '../announcement/home-announcements';
import { useApi } from '../api/use-api';
import { BarChart } from '../components/bar-chart';
import { Panel } from '../components/panel';
import { formatCount } from '../format/count';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { useActiveRole } from '../session/session';
import { homeListLooks } from '../vocabulary/home-lists';
import { countBars } from './count-bars';
import { CountRow } from './count-row';
import { UnitHome } from './unit-home';
import { WaitingTable } from './waiting-table';

/** What waits, oldest first, and how much there is of everything; each number leads to its list (R-N8, R-U2). */
export function Home() {
  const active = useActiveRole();
  const { data, error, refetch } = useApi('GET /console/home', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (data.unit) {
    return (
      <>
        <PageTitle title="首页" note={active?.role.institutionName} />
        <UnitHome unit={data.unit} home={data} />
      </>
    );
  }
  const [first, ...others] = data.counts;
  return (
    <>
      <PageTitle title="首页" note={active?.role.businessName ?? undefined} />
      {first && <CountRow counts={first} />}
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', mt: 2 }}>
        <Box sx={{ flex: 2, minWidth: 0 }}>
          <WaitingTable
            items={data.waiting}
            total={formatCount(data.waitingTotal, data.waitingTotalIsMinimum)}
          />
        </Box>
        <Box sx={{ flex: 1, minWidth: 280, display: 'grid', gap: 2 }}>
          <HomeAnnouncements />
          {others.map((counts) => (
            <Panel key={counts.list} title={homeListLooks[counts.list].title}>
              <BarChart caption="各状态数量" bars={countBars(counts)} />
            </Panel>
          ))}
        </Box>
      </Box>
    </>
  );
}
