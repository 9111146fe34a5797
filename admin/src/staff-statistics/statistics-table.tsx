import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { color } from '@contracts/design-tokens';
import type { StaffStatistics, StaffStatisticsRow } from '@contracts/staff-statistics';
import {
  statisticsBlockWords,
  statisticsGroups,
  statisticsKeysOf,
} from '@contracts/staff-statistics-columns';
import { Fragment } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { figureAddress } from '../staff-query/figure-address';

interface StatisticsTableProps {
  statistics: StaffStatistics;
  /** Opens the statistics of a direct subordinate. */
  onPart: (institutionId: string) => void;
}

/**
 * The figure's table: the groups of columns above their titles, and a heading above each block of rows. From each figure to the
 * people whom it counts (R-K1).
 */
export function StatisticsTable({ statistics, onPart }: StatisticsTableProps) {
  const { roster, scope, rows } = statistics;
  const groups = statisticsGroups[roster];
  const columns = statisticsKeysOf(roster);
  const words = statisticsBlockWords(roster, scope);
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
            const isFirst = rows[at - 1]?.block !== row.block;
            const heading = isFirst && row.block !== 'all' ? words[row.block] : undefined;
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
                  {columns.map((column, place) => (
                    <td key={column}>
                      <Figure count={row.counts[place] ?? 0} to={figureAddress(statistics, row, column)} />
                    </td>
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

const Figure = ({ count, to }: { count: number; to: string }) =>
  count === 0 ? (
    <>0</>
  ) : (
    <Link component={RouterLink} to={to} underline="hover">
      {count}
    </Link>
  );

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
  '& th, & td': { border: 1, borderColor: 'divider', px: 0.75, py: 0.75 },
  '& td': { textAlign: 'right' },
  '& thead th': { bgcolor: color.groundGrey, fontSize: 13 },
  '& tbody th': { textAlign: 'left', fontWeight: 400 },
  // Which row it is stays in sight while a narrow window scrolls the columns.
  '& tbody th[scope="row"], & thead tr:first-of-type th:first-of-type': {
    ...{ position: 'sticky', left: 0, minWidth: '8em', maxWidth: '16em' },
  },
  '& tbody th[scope="row"]': { bgcolor: 'background.paper' },
  '& tbody th[scope="rowgroup"]': { fontWeight: 600, bgcolor: color.groundGrey },
  '& tbody tr:first-of-type th, & tbody tr:first-of-type td': { fontWeight: 600 },
} as const;
