import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { memo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Answer } from '../api/routes';
import { StateBadge } from '../components/state-badge';
import { LongName, TwoLines } from '../review/two-lines';
import { look, type StateLook } from '../vocabulary/state-look';

export type ResultRow = Answer<'GET /batch-passes/:id/rows'>['items'][number];

/** The files of a batch with what came of each. `isOver`: nothing more comes. */
export function ResultTable({ rows, isOver }: { rows: readonly ResultRow[]; isOver: boolean }) {
  const hasDates = rows.some(({ internship }) => internship !== null);
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>考生</TableCell>
            <TableCell>申报编号</TableCell>
            <TableCell>级别与类别</TableCell>
            {hasDates && <TableCell>实习开始与结束</TableCell>}
            <TableCell>结果</TableCell>
            <TableCell>原因</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <ResultLine key={row.id} {...{ row, hasDates, isOver }} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

interface ResultLineProps {
  row: ResultRow;
  hasDates: boolean;
  isOver: boolean;
}

const ResultLine = memo(function ResultLine({ row, hasDates, isOver }: ResultLineProps) {
  const { id, number, personName, documentNumberMasked, levelName, categoryName, internship, reason } = row;
  return (
    <TableRow>
      <TableCell>
        {personName === null ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            不在您的权限范围内
          </Box>
        ) : (
          <TwoLines
            first={
              <Link component={RouterLink} to={`/reviews/${id}/show`}>
                <LongName>{personName}</LongName>
              </Link>
            }
            second={documentNumberMasked}
          />
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{number}</TableCell>
      <TableCell>
        <TwoLines first={levelName} second={categoryName} />
      </TableCell>
      {hasDates && (
        <TableCell>
          {internship && <TwoLines first={internship.from} second={`至 ${internship.until}`} />}
        </TableCell>
      )}
      <TableCell>
        <StateBadge look={lookOf(row, isOver)} />
      </TableCell>
      <TableCell sx={{ minWidth: 200, overflowWrap: 'anywhere' }}>{reason ?? '—'}</TableCell>
    </TableRow>
  );
});

function lookOf({ outcome }: ResultRow, isOver: boolean): StateLook {
  if (outcome === 'passed') return look('审核通过', 'done');
  if (outcome === 'refused') return look('未能通过', 'needs-you');
  return isOver ? look('没有审核', 'over') : look('等待办理', 'waiting');
}
