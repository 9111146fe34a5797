import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Bill } from '@contracts/reconciliation';
import { useEffect, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useAction } from '../api/use-action';
import { useApi } from '../api/use-api';
import { StateBadge } from '../components/state-badge';
import { formatCount } from '../format/count';
import { formatYuan } from '../format/money';
import { ErrorState } from '../page/error-state';
import { ProblemAlert } from '../page/problem-alert';
import { stateLook } from '../vocabulary/state-looks';

const lookAgainMs = 2_000;
/** WeChat may take ten minutes to hand over a large bill; beyond that nobody watches. */
const patienceMs = 15 * 60_000;

const isSame = (one: Bill, other: Bill) => one.merchantId === other.merchantId && one.day === other.day;

/** The last days' bills and those that are still awaited, and asking for one again: the page looks until that one has been compared. */
export function BillDays() {
  const [asked, setAsked] = useState<Bill>();
  const { data, error, refetch } = useApi(
    'GET /bills',
    { query: {} },
    asked ? { refetchIntervalMs: lookAgainMs } : {},
  );
  const notify = useNotify();
  const refresh = useRefresh();
  const { send, sending, problem } = useAction('POST /bills/comparisons');
  const standing = asked && data?.items.find((bill) => isSame(bill, asked));
  const isCompared = standing !== undefined && standing.comparedAt !== asked?.comparedAt;
  const hasFailed =
    standing !== undefined && standing.failure !== null && standing.failure !== asked?.failure;
  useEffect(() => {
    if (!isCompared && !hasFailed) return;
    setAsked(undefined);
    if (!isCompared) return;
    notify('对账完成', { type: 'success' });
    refresh();
  }, [isCompared, hasFailed, notify, refresh]);
  useEffect(() => {
    if (!asked) return;
    const giveUp = setTimeout(() => {
      setAsked(undefined);
      notify(`${asked.day} 的账单仍未取到，系统会再取，稍后刷新本页查看`, { type: 'warning' });
    }, patienceMs);
    return () => clearTimeout(giveUp);
  }, [asked, notify]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={280} sx={{ mb: 2 }} />;
  if (data.items.length === 0) return null;
  const compare = async (bill: Bill) => {
    const { merchantId, day } = bill;
    // Compared since this page was read, it would seem to be done at once.
    const { data: now } = await refetch();
    if (!(await send({ body: { merchantId, day } }))) return;
    setAsked(now?.items.find((one) => isSame(one, bill)) ?? bill);
    notify('正在取账单核对，完成后本页自动更新', { type: 'info' });
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
              <TableCell>{`${formatCount(bill.payments)} 笔 ${formatYuan(bill.paidFen)}`}</TableCell>
              <TableCell>{`${formatCount(bill.refunds)} 笔 ${formatYuan(bill.refundedFen)}`}</TableCell>
              <TableCell>{formatCount(bill.openDifferences)} 处</TableCell>
              <TableCell>
                <StateBadge look={stateLook('bill', bill.state)} />
                {asked && isSame(bill, asked) ? (
                  <Box sx={{ color: 'text.secondary', fontSize: 13 }}>正在取账单核对…</Box>
                ) : (
                  bill.failure && (
                    <Box
                      sx={{ color: 'error.main', fontSize: 13 }}
                    >{`未取到（${bill.failure}），会再取`}</Box>
                  )
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
