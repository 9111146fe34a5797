import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Bill } from '@contracts/reconciliation';
import { useNotify, useRefresh } from 'react-admin';
import { useAction } from '../api/use-action';
import { useApi } from '../api/use-api';
import { StateBadge } from '../components/state-badge';
import { formatYuan } from '../format/money';
import { ProblemAlert } from '../page/problem-alert';
import { stateLook } from '../vocabulary/state-looks';

/** The last days' bills, and asking for one again. */
export function BillDays() {
  const { data, refetch } = useApi('GET /bills', { query: {} });
  const notify = useNotify();
  const refresh = useRefresh();
  const { send, sending, problem } = useAction('POST /bills/comparisons');
  if (!data || data.items.length === 0) return null;
  const compare = async ({ merchantId, day }: Bill) => {
    if (!(await send({ body: { merchantId, day } }))) return;
    notify('正在取账单核对，稍后刷新查看', { type: 'info' });
    await refetch();
    refresh();
  };
  return (
    <Box sx={{ mb: 2, border: 1, borderColor: 'divider', borderRadius: 1, overflowX: 'auto' }}>
      <Table size="small" aria-label="每日账单" sx={{ '& tbody tr:last-child td': { borderBottom: 0 } }}>
        <TableHead>
          <TableRow>
            <TableCell>账单日期</TableCell>
            <TableCell>商户号</TableCell>
            <TableCell>收款</TableCell>
            <TableCell>退款</TableCell>
            <TableCell>待处理差异</TableCell>
            <TableCell>状态</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {data.items.map((bill) => (
            <TableRow key={`${bill.merchantId}/${bill.day}`}>
              <TableCell>{bill.day}</TableCell>
              <TableCell>{bill.merchantId}</TableCell>
              <TableCell>{`${bill.payments} 笔 ${formatYuan(bill.paidFen)}`}</TableCell>
              <TableCell>{`${bill.refunds} 笔 ${formatYuan(bill.refundedFen)}`}</TableCell>
              <TableCell>{bill.openDifferences}</TableCell>
              <TableCell>
                <StateBadge look={stateLook('bill', bill.state)} />
                {bill.failure && (
                  <Box sx={{ color: 'error.main', fontSize: 13 }}>{`未取到（${bill.failure}），会再取`}</Box>
                )}
              </TableCell>
              <TableCell>
                <Button
                  size="small"
                  aria-label={`重新对账：${bill.day}`}
                  disabled={sending}
                  onClick={() => void compare(bill)}
                >
                  {bill.state === 'waiting' ? '立即对账' : '重新对账'}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ProblemAlert problem={problem} />
    </Box>
  );
}
