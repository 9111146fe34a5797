import type { StaffStatistics } from '@contracts/staff-statistics';
import type { StatisticsBlock } from '@contracts/staff-statistics-columns';
import { BarChart } from '../components/bar-chart';
import { figureAddress } from '../staff-query/figure-address';

interface RowChartProps {
  statistics: StaffStatistics;
  block: Exclude<StatisticsBlock, 'all'>;
}

/** One block of rows as bars: how many there are in each, leading to the people. */
export function RowChart({ statistics, block }: RowChartProps) {
  const totalOf = (row: { counts: readonly number[] } | undefined): number => row?.counts[0] ?? 0;
  const { rows } = statistics;
  return (
    <BarChart
      caption={`共 ${totalOf(rows.find((row) => row.block === 'all'))} 人`}
      bars={rows
        .filter((row) => row.block === block)
        .map((row) => ({
          ...{ label: row.name, value: totalOf(row) },
          to: figureAddress(statistics, row, 'total'),
        }))}
    />
  );
}
