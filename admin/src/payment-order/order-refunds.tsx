import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { refundWayWords } from '@contracts/hand-refund-states';
import type { OrderRefund, PaymentOrderDetail } from '@contracts/payment-order';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { formatYuan } from '../format/money';
import { stateLook } from '../vocabulary/state-looks';

/** What has gone back of an order, by rule and by hand, and who asked for it. */
export function OrderRefunds({
  order: { refunds },
  onReplace,
  onAbandon,
}: {
  order: PaymentOrderDetail;
  onReplace: (refund: OrderRefund) => void;
  onAbandon: (refund: OrderRefund) => void;
}) {
  if (refunds.length === 0) return <Box sx={{ color: 'text.secondary' }}>没有退款。</Box>;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>方式</TableCell>
          <TableCell>金额</TableCell>
          <TableCell>状态</TableCell>
          <TableCell>原因</TableCell>
          <TableCell>办理人</TableCell>
          <TableCell>办理时间</TableCell>
          <TableCell>到账时间</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {refunds.map((refund) => (
          <TableRow key={refund.round ?? 'by-rule'}>
            <TableCell>{refundWayWords[refund.way]}</TableCell>
            <TableCell>{formatYuan(refund.amountFen)}</TableCell>
            <TableCell>
              <StateBadge look={stateLook('hand-refund', refund.state)} />
              {refund.failure && <Box sx={{ color: 'error.main' }}>{refund.failure}</Box>}
              {refund.isReplaceable && (
                <Button size="small" variant="outlined" sx={{ mt: 0.5 }} onClick={() => onReplace(refund)}>
                  改为银行转账
                </Button>
              )}
              {refund.isAbandonable && (
                <Button size="small" variant="outlined" sx={{ mt: 0.5 }} onClick={() => onAbandon(refund)}>
                  不再退还
                </Button>
              )}
            </TableCell>
            <TableCell>
              {refund.reason}
              <Proof refund={refund} />
              <Abandonment refund={refund} />
            </TableCell>
            <TableCell>{refund.askedBy ?? '按规则自动'}</TableCell>
            <TableCell>{formatDateTime(refund.askedAt)}</TableCell>
            <TableCell>{refund.doneAt ? formatDateTime(refund.doneAt) : '—'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Of one that failed and isn't given back any more: why, and who said so. */
function Abandonment({ refund: { abandonment } }: { refund: OrderRefund }) {
  if (!abandonment) return null;
  const { reason, by, at } = abandonment;
  return (
    <Box sx={{ color: 'text.secondary' }}>{`不再退还：${reason}（${by ?? '—'}，${formatDateTime(at)}）`}</Box>
  );
}

/** Of a transfer: its number and day, and the bank's paper. */
function Proof({ refund: { reference, transferredOn, proofUploadId } }: { refund: OrderRefund }) {
  if (!transferredOn) return null;
  return (
    <Box sx={{ color: 'text.secondary' }}>
      {`流水号 ${reference}，${transferredOn} 转出，`}
      {proofUploadId ? (
        <Link href={`/api/uploads/${proofUploadId}`} target="_blank" rel="noreferrer">
          查看凭证
        </Link>
      ) : (
        '凭证已过保存期'
      )}
    </Box>
  );
}
