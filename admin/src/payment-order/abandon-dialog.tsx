import Box from '@mui/material/Box';
import type { OrderRefund, PaymentOrderDetail } from '@contracts/payment-order';
import { useState } from 'react';
import { useNotify, useShowContext } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { formatYuan } from '../format/money';
import { ProblemAlert } from '../page/problem-alert';
import { Field } from '../unit-information/field-grid';

interface AbandonDialogProps {
  order: PaymentOrderDetail;
  /** By hand, and failed. */
  refund: OrderRefund;
  onClose: () => void;
}

/** 不再退还, such as a refund that was asked for on the wrong order: why, with the name and the amount (R-P3). */
export function AbandonDialog({ order, refund: { round, amountFen }, onClose }: AbandonDialogProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const notify = useNotify();
  const { refetch } = useShowContext();
  const { send, sending, problem } = useAction('POST /payment-orders/:id/abandonments');
  const confirm = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || round === null) return;
    if (!(await send({ params: { id: order.id }, body: { round, reason } }))) return;
    notify('已登记不再退还', { type: 'success' });
    onClose();
    await refetch();
  };
  const reasonFault = problem?.fields.find(({ path }) => path === '/reason')?.message;
  return (
    <ConfirmDialog
      open
      title="不再退还这笔退款？"
      confirmLabel={`确认不再退还 ${formatYuan(amountFen)}`}
      destructive
      maxWidth="sm"
      busy={sending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <div>
          <strong>{order.personName}</strong>（{order.projectName}，申报 {order.applicationNumber}
          ）未成功的人工退款 <strong>{formatYuan(amountFen)}</strong>
          不再退还，也不再列为待处理。提交后不能撤回；可退金额不变，确需退还时可再次退款。
        </div>
        <Field
          id="abandon-reason"
          label="不再退还的原因"
          value={reason}
          maxLength={80}
          help="如办理时选错订单；本人导出个人信息时会看到，请不要填写个人信息"
          fault={isMissing ? '请填写不再退还的原因' : reasonFault}
          onChange={setReason}
        />
      </Box>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
