import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { StaffStatistics, StaffStatisticsRow } from '@contracts/staff-statistics';
import {
  statisticsGroups,
  type StatisticsBlock,
  type StatisticsScope,
} from '@contracts/staff-statistics-columns';
import { Fragment } from 'react';

interface StatisticsTableProps {
  statistics: StaffStatistics;
  /** Opens the statistics of a direct subordinate. */
  onPart: (institutionId: string) => void;
}

const partWords = { unit: '按内设部门统计', subtree: '按下属单位统计' } as const satisfies Record<
  StatisticsScope,
  string
>;

/** The figure's table: the groups of columns above their titles, and a heading above each block of rows. */
export function StatisticsTable({ statistics, onPart }: StatisticsTableProps) {
  const { roster, scope, rows, columns } = statistics;
  const groups = statisticsGroups[roster];
  const headings: Record<StatisticsBlock, string | undefined> = {
    all: undefined,
    post: roster === 'retired' ? '按退休前岗位类别统计' : '按岗位统计',
    part: partWords[scope],
  };
  return (
    <Box sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Box component="table" sx={tableLook}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              统计项目
            </th>
            <th rowSpan={2} scope="col">
              合计
            </th>
            {groups.map(({ title, columns: inside }) => (
              <th key={title} colSpan={inside.length} scope="colgroup">
                {title}
              </th>
            ))}
          </tr>
          <tr>
            {groups.flatMap(({ columns: inside }) =>
              inside.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const heading = rows[at - 1]?.block === row.block ? undefined : headings[row.block];
            return (
              <Fragment key={`${row.block} ${row.key}`}>
                {heading && (
                  <tr>
                    <th colSpan={columns.length + 1} scope="rowgroup">
                      {heading}
                    </th>
                  </tr>
                )}
                <tr>
                  <th scope="row">
                    <RowName row={row} isLink={scope === 'subtree'} onPart={onPart} />
                  </th>
                  {row.counts.map((count, column) => (
                    <td key={columns[column]}>{count}</td>
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </Box>
    </Box>
  );
}

interface RowNameProps {
  row: StaffStatisticsRow;
  isLink: boolean;
  onPart: (institutionId: string) => void;
}

function RowName({ row: { block, key, name }, isLink, onPart }: RowNameProps) {
  if (block !== 'part' || key === null || !isLink) return <>{name}</>;
  return (
    <Link component="button" type="button" sx={{ textAlign: 'left' }} onClick={() => onPart(key)}>
      {name}
    </Link>
  );
}

const tableLook = {
  borderCollapse: 'collapse',
  width: '100%',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { border: 1, borderColor: 'divider', px: 1, py: 0.75 },
  '& td': { textAlign: 'right' },
  '& thead th': { bgcolor: 'action.hover', whiteSpace: 'nowrap' },
  '& tbody th': { textAlign: 'left', fontWeight: 400 },
  '& tbody th[scope="row"]': { minWidth: '10em', maxWidth: '20em' },
  '& tbody th[scope="rowgroup"]': { fontWeight: 600, bgcolor: 'action.hover' },
  '& tbody tr:first-of-type th, & tbody tr:first-of-type td': { fontWeight: 600 },
} as const;
