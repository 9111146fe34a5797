import Box from '@mui/material/Box';
import { color } from '@contracts/design-tokens';
import type { RegistrationState } from '@contracts/institution-registration-states';
import type { ReactNode } from 'react';
import { StateBadge } from '../../components/state-badge';
import { resultLook } from './result-look';

export interface ResultRow {
  id: string;
  name: string;
  supervisorName: string | null;
  state: RegistrationState;
  /** 意见, with what can be done about it. */
  opinion: ReactNode;
}

const columns = ['序号', '机构名称', '主管单位', '处理状态', '意见'] as const;

/** The table of manual 000 §5; on a phone each row stands as a card with its labels. */
export const ResultTable = ({ caption, rows }: { caption: string; rows: readonly ResultRow[] }) => (
  <Box component="table" role="table" aria-label={caption} sx={tableLook}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column} role="columnheader" scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map(({ id, name, supervisorName, state, opinion }, index) => (
        <tr key={id} role="row">
          <Cell column={0}>{index + 1}</Cell>
          <Cell column={1}>{name}</Cell>
          <Cell column={2}>{supervisorName ?? '无'}</Cell>
          <Cell column={3}>
            <StateBadge look={resultLook(state)} />
          </Cell>
          <Cell column={4}>{opinion}</Cell>
        </tr>
      ))}
    </tbody>
  </Box>
);

const Cell = ({ column, children }: { column: 0 | 1 | 2 | 3 | 4; children: ReactNode }) => (
  <td role="cell" data-label={columns[column]}>
    {children}
  </td>
);

const tableLook = {
  width: '100%',
  borderCollapse: 'collapse',
  border: 1,
  borderColor: 'divider',
  '& th': {
    textAlign: 'left',
    fontWeight: 600,
    color: 'text.secondary',
    bgcolor: color.groundGrey,
    whiteSpace: 'nowrap',
  },
  '& th, & td': { px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere' },
  '& td:nth-of-type(1)': { width: 56 },
  '& td:nth-of-type(2), & td:nth-of-type(5)': { minWidth: 180 },
  '@media (max-width: 720px)': {
    display: 'block',
    '& thead': { display: 'none' },
    '& tbody, & tr': { display: 'block' },
    '& tr': { py: 1, borderBottom: 1, borderColor: 'divider' },
    '& td, & td:nth-of-type(n)': {
      display: 'grid',
      gridTemplateColumns: '72px minmax(0, 1fr)',
      justifyItems: 'start',
      width: 'auto',
      minWidth: 0,
      border: 0,
      py: 0.5,
    },
    '& td::before': { content: 'attr(data-label)', color: 'text.secondary' },
  },
} as const;
