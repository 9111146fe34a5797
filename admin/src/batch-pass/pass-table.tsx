import type { InternshipPeriod } from '@contracts/exam-application';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { memo } from 'react';
import { LongName, TwoLines } from '../review/two-lines';
import { faultOf, isOpen, type ChosenRow } from './batch';

/** Where the first date of a row is typed. */
export const periodFieldId = (rowId: string): string => `pass-from-${rowId}`;

type Correct = (id: string, period: InternshipPeriod) => void;

interface PassTableProps {
  rows: readonly ChosenRow[];
  busy: boolean;
  onCorrect: Correct;
}

/** Those chosen, with the dates to confirm, and what speaks against a pass. */
export function PassTable({ rows, busy, onCorrect }: PassTableProps) {
  const asksDates = rows.some(({ period }) => period !== undefined);
  return (
    <Table size="small" stickyHeader>
      <TableHead>
        <TableRow>
          <TableCell>考生</TableCell>
          <TableCell>级别与类别</TableCell>
          {asksDates && <TableCell>实习开始与结束</TableCell>}
          <TableCell>不能通过的原因</TableCell>
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
  row: ChosenRow;
  asksDates: boolean;
  busy: boolean;
  onCorrect: Correct;
}

/** Kept as it is while others change: there may be five hundred. */
const PassRow = memo(function PassRow({ row, asksDates, busy, onCorrect }: PassRowProps) {
  const fault = row.refusal ?? faultOf(row);
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
        {fault ? <Box sx={{ color: 'error.main' }}>{fault}</Box> : '—'}
      </TableCell>
    </TableRow>
  );
});

interface DatesProps {
  row: ChosenRow;
  period: InternshipPeriod;
  busy: boolean;
  onCorrect: Correct;
}

function Dates({ row, period, busy, onCorrect }: DatesProps) {
  const { id, personName } = row;
  if (!isOpen(row))
    return (
      <>
        {period.from} 至 {period.until}
      </>
    );
  const isFaulty = faultOf(row) !== undefined;
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
