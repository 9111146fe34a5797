import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { IssueListRow } from '@contracts/unit-account';
import { issueListOutcomeWords, type IssueListOutcome } from '@contracts/unit-account-states';
import { StateBadge } from '../../components/state-badge';
import { look, type Tone } from '../../vocabulary/state-look';
import type { Issued } from './use-issuing';

const tones: Record<IssueListOutcome, Tone> = { ready: 'waiting', 'not-needed': 'over', faulty: 'refused' };

/** The list row by row, by Excel's numbers: what was found at checking, then what became of it. */
export const IssueListTable = ({
  rows,
  issued,
}: {
  rows: readonly IssueListRow[];
  issued: ReadonlyMap<number, Issued>;
}) => (
  <Box sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}>
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>行号</TableCell>
          <TableCell>机构编码</TableCell>
          <TableCell>机构名称</TableCell>
          <TableCell>结果</TableCell>
          <TableCell>说明</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => {
          const { outcome, note } = shown(row, issued.get(row.line));
          return (
            <TableRow key={row.line}>
              <TableCell>{row.line}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.institutionCode || '—'}</TableCell>
              <TableCell>{row.institutionName || row.institution?.name || '—'}</TableCell>
              <TableCell>
                <StateBadge look={outcome} />
              </TableCell>
              <TableCell>{note ?? ''}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  </Box>
);

function shown(row: IssueListRow, result: Issued | undefined) {
  if (!result)
    return { outcome: look(issueListOutcomeWords[row.outcome], tones[row.outcome]), note: row.reason };
  if ('accountId' in result) return { outcome: look('已发放', 'done'), note: undefined };
  return { outcome: look('未发放', 'refused'), note: result.refusal };
}
