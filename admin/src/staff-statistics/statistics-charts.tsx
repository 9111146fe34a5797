import Box from '@mui/material/Box';
import type { StaffStatistics } from '@contracts/staff-statistics';
import { statisticsBlockWords, statisticsGroups } from '@contracts/staff-statistics-columns';
import { BarChart } from '../components/bar-chart';
import { Panel } from '../components/panel';
import { figureAddress } from '../staff-query/figure-address';
import { RowChart } from './row-chart';

const everybody = { block: 'all', key: null, name: '' } as const;

/** More parts than twenty are read in the table. */
const canBeDrawn = (bars: number): boolean => bars > 0 && bars <= 20;

/** 其中 follows 合计 in the table; a panel stands by itself. */
const panelTitles: Partial<Record<string, string>> = { 其中: '人员构成' };

/** The rows as bars, and the groups of columns of everybody together. */
export function StatisticsCharts({ statistics }: { statistics: StaffStatistics }) {
  const { roster, scope, columns, rows } = statistics;
  const all = rows.find(({ block }) => block === 'all');
  const countOf = (key: string): number => all?.counts[columns.indexOf(key)] ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))' }}>
      {(['post', 'part'] as const)
        .filter((block) => canBeDrawn(rows.filter((row) => row.block === block).length))
        .map((block) => (
          <Panel key={block} title={statisticsBlockWords(roster, scope)[block]}>
            <RowChart statistics={statistics} block={block} />
          </Panel>
        ))}
      {statisticsGroups[roster].map(({ title, columns: inside }) => (
        <Panel key={title} title={panelTitles[title] ?? title}>
          <BarChart
            caption={`共 ${countOf('total')} 人`}
            bars={inside.map(({ key, title: label }) => ({
              ...{ label, value: countOf(key) },
              to: figureAddress(statistics, everybody, key),
            }))}
          />
        </Panel>
      ))}
    </Box>
  );
}
