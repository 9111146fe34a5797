import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { impossibleStateWords } from '@contracts/impossible-state-kinds';
import type { ImpossibleState } from '@contracts/impossible-state';
import { Panel } from '../components/panel';
import { PanelTable } from '../components/panel-table';
import { formatDateTime } from '../format/date-time';
import { RecordLink } from './record-link';

const columns = [
  { label: '矛盾之处' },
  { label: '记录编号' },
  { label: '首次发现' },
  { label: '现状' },
  { label: '相关记录' },
];

/** What was found, open ones first; each leads to its record. */
export const FindingsTable = ({ items }: { items: readonly ImpossibleState[] }) => (
  <Panel title="核对发现">
    <Box sx={{ overflowX: 'auto', m: -2, p: 2 }}>
      <PanelTable columns={columns}>
        {items.map(({ kind, subject, processId, foundAt, seenAt, goneAt }) => (
          <TableRow key={`${kind}/${subject}/${foundAt}`}>
            <TableCell>{impossibleStateWords[kind]}</TableCell>
            <TableCell sx={{ fontFamily: 'monospace', wordBreak: 'break-all' }}>{subject}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(foundAt)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {goneAt ? `${formatDateTime(goneAt)} 已消失` : `仍在，${formatDateTime(seenAt)} 看到`}
            </TableCell>
            <TableCell>
              <RecordLink {...{ kind, subject, processId }} />
            </TableCell>
          </TableRow>
        ))}
      </PanelTable>
    </Box>
  </Panel>
);
