import Box from '@mui/material/Box';
import type { StaffStatistics } from '@contracts/staff-statistics';
import { statisticsGroups } from '@contracts/staff-statistics-columns';
import { BarChart } from '../components/bar-chart';
import { Panel } from '../components/panel';

/** The groups of columns as bars, of everybody together. */
export function StatisticsCharts({ statistics: { roster, columns, rows } }: { statistics: StaffStatistics }) {
  const all = rows.find(({ block }) => block === 'all');
  const countOf = (key: string): number => all?.counts[columns.indexOf(key)] ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))' }}>
      {statisticsGroups[roster].map(({ title, columns: inside }) => (
        <Panel key={title} title={title}>
          <BarChart
            caption={`共 ${countOf('total')} 人`}
            bars={inside.map((column) => ({ label: column.title, value: countOf(column.key) }))}
          />
        </Panel>
      ))}
    </Box>
  );
}
