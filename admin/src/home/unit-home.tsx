import Box from '@mui/material/Box';
import type { Home } from '@contracts/home';
import type { UnitOverview } from '@contracts/unit-overview';
import { HomeAnnouncements } from '../announcement/home-announcements';
import { formatCount } from '../format/count';
import { StaffCharts } from './staff-charts';
import { UnitBusinesses } from './unit-businesses';
import { UnitCounts } from './unit-counts';
import { UnitFacts } from './unit-facts';
import { UnitNotices } from './unit-notices';
import { WaitingTable } from './waiting-table';

/**
 * The home of an HR account: what it must see to, who reviews what, the unit, its staff and its applications in figures (R-K3). A
 * department's also has the institutions that wait to be registered (R-D4).
 */
export function UnitHome({ unit, home }: { unit: UnitOverview; home: Home }) {
  const { waiting, waitingTotal, waitingTotalIsMinimum, counts } = home;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <UnitNotices unit={unit} othersWait={waitingTotal > 0} />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 2, minWidth: 0, display: 'grid', gap: 2 }}>
          {waitingTotal > 0 && (
            <WaitingTable items={waiting} total={formatCount(waitingTotal, waitingTotalIsMinimum)} />
          )}
          <UnitBusinesses businesses={unit.businesses} />
          <StaffCharts unit={unit} />
        </Box>
        <Box sx={{ flex: 1, minWidth: 320, display: 'grid', gap: 2 }}>
          <HomeAnnouncements />
          <UnitFacts unit={unit} />
          {counts.map((each) => (
            <UnitCounts key={each.list} counts={each} of={unit.kind} />
          ))}
        </Box>
      </Box>
    </Box>
  );
}
