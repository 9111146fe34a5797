import type { HomeCounts } from '@contracts/home';
import { BarChart } from '../components/bar-chart';
import { Panel } from '../components/panel';
import { mayOpen } from '../layout/navigation';
import { useActiveRole } from '../session/session';
import { homeListLooks } from '../vocabulary/home-lists';
import { countBars } from './count-bars';

/** One list in figures: leading to it where the account may open it; otherwise they count its people's applications. */
export function UnitCounts({ counts }: { counts: HomeCounts }) {
  const role = useActiveRole()?.role;
  const { title, resource } = homeListLooks[counts.list];
  const opens = role !== undefined && mayOpen(role, resource);
  const bars = countBars(counts);
  return (
    <Panel title={opens ? title : '本单位人员的申报'}>
      <BarChart
        caption="各状态数量"
        bars={opens ? bars : bars.map(({ label, value }) => ({ label, value }))}
      />
    </Panel>
  );
}
