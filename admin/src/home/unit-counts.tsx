import type { HomeCounts } from '@contracts/home';
import type { UnitOverview } from '@contracts/unit-overview';
import { BarChart } from '../components/bar-chart';
import { Panel } from '../components/panel';
import { mayOpen } from '../layout/navigation';
import { useActiveRole } from '../session/session';
import { homeListLooks } from '../vocabulary/home-lists';
import { countBars } from './count-bars';

interface UnitCountsProps {
  counts: HomeCounts;
  of: UnitOverview['kind'];
}

/** One list in figures: leading to it where the account may open it; otherwise they count its people's applications. */
export function UnitCounts({ counts, of }: UnitCountsProps) {
  const role = useActiveRole()?.role;
  const { title, resource } = homeListLooks[counts.list];
  const opens = role !== undefined && mayOpen(role, resource);
  const bars = countBars(counts);
  const applications = of === 'department' ? '辖区内的申报' : '本单位人员的申报';
  return (
    <Panel title={opens ? title : applications}>
      <BarChart caption="各状态数量" bars={opens ? bars : bars.map(({ to: _, ...bar }) => bar)} />
    </Panel>
  );
}
