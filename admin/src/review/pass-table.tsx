import type { InternshipPeriod } from '@contracts/exam-application';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { memo } from 'react';
import { StateBadge } from '../components/state-badge';
import { look } from '../vocabulary/state-look';
import { faultOf, isOpen, type BatchRow } from './batch';
import { LongName, TwoLines } from './two-lines';

/** Where the first date of a row is typed. */
export const periodFieldId = (rowId: string): string => `pass-from-${rowId}`;

type Correct = (id: string, period: InternshipPeriod) => void;

interface PassTableProps {
  rows: readonly BatchRow[];
  busy: boolean;
  onCorrect: Correct;
}

/** Those chosen, with the dates to confirm and what came of each. */
export function PassTable({ rows, busy, onCorrect }: PassTableProps) {
  const asksDates = rows.some(({ period }) => period !== undefined);
  return (
    <Table size="small" stickyHeader>
      <TableHead>
        <TableRow>
          <TableCell>考生</TableCell>
          <TableCell>级别与类别</TableCell>
          {asksDates && <TableCell>实习开始与结束</TableCell>}
          <TableCell>结果</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <PassRow key={row.id} {...{ row, asksDates, busy, onCorrect }} />
        ))}
      </TableBody>
    </Table>
  );
}

interface PassRowProps {
  row: BatchRow;
  asksDates: boolean;
  busy: boolean;
  onCorrect: Correct;
}

/** Kept as it is while others change: there may be five hundred. */
const PassRow = memo(function PassRow({ row, asksDates, busy, onCorrect }: PassRowProps) {
  return (
    <TableRow>
      <TableCell>
        <TwoLines first={<LongName>{row.personName}</LongName>} second={row.documentNumberMasked} />
      </TableCell>
      <TableCell>
        <TwoLines first={row.levelName} second={row.categoryName} />
      </TableCell>
      {asksDates && (
        <TableCell>{row.period && <Dates {...{ row, busy, onCorrect }} period={row.period} />}</TableCell>
      )}
      <TableCell sx={{ maxWidth: 240, overflowWrap: 'anywhere' }}>
        <Result row={row} />
      </TableCell>
    </TableRow>
  );
});

interface DatesProps {
  row: BatchRow;
  period: InternshipPeriod;
  busy: boolean;
  onCorrect: Correct;
}

function Dates({ row, period, busy, onCorrect }: DatesProps) {
  const { id, personName, outcome } = row;
  if (!isOpen(row))
    return (
      <>
        {period.from} 至 {period.until}
      </>
    );
  const isFaulty = outcome !== undefined || faultOf(row) !== undefined;
  const field = (name: keyof InternshipPeriod, label: string) => (
    <TextField
      id={name === 'from' ? periodFieldId(id) : undefined}
      type="date"
      size="small"
      value={period[name]}
      disabled={busy}
      error={isFaulty}
      onChange={(event) => onCorrect(id, { ...period, [name]: event.target.value })}
      slotProps={{ htmlInput: { 'aria-label': `${personName}：${label}` } }}
    />
  );
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {field('from', '实习开始')}
      {field('until', '实习结束')}
    </Box>
  );
}

function Result({ row }: { row: BatchRow }) {
  const { outcome } = row;
  if (outcome?.isPassed) return <StateBadge look={look('审核通过', 'done')} />;
  const reason = outcome?.reason ?? faultOf(row);
  return reason ? <Box sx={{ color: 'error.main' }}>{reason}</Box> : '—';
}
