import Box from '@mui/material/Box';
import type { HomeCounts } from '@contracts/home';
import type { UnitOverview } from '@contracts/unit-overview';
import { BarChart } from '../components/bar-chart';
import { Panel } from '../components/panel';
import { countBars } from './count-bars';
import { UnitBusinesses } from './unit-businesses';
import { UnitFacts } from './unit-facts';
import { UnitNotices } from './unit-notices';

/** The home of a unit's HR account: what it must see to, who reviews what, the unit, its applications in figures (R-K3). */
export const UnitHome = ({ unit, counts }: { unit: UnitOverview; counts: readonly HomeCounts[] }) => (
  <Box sx={{ display: 'grid', gap: 2 }}>
    <UnitNotices unit={unit} />
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 2, minWidth: 0 }}>
        <UnitBusinesses businesses={unit.businesses} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 320, display: 'grid', gap: 2 }}>
        <UnitFacts unit={unit} />
        {counts.map((applications) => (
          <Panel
            key={applications.list}
            title={unit.kind === 'department' ? '辖区内的申报' : '本单位人员的申报'}
          >
            <BarChart caption="各状态数量" bars={countBars(applications).map(({ to: _, ...bar }) => bar)} />
          </Panel>
        ))}
      </Box>
    </Box>
  </Box>
);
