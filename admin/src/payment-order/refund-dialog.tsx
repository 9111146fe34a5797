import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { GivingBackAction } from '@contracts/hand-refund-states';
import type { OrderRefund, PaymentOrderDetail } from '@contracts/payment-order';
import { useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { fenOf, formatYuan } from '../format/money';
import { acceptAttribute, pictureFault } from '../institution-registration/apply/upload-picture';
import { ProblemAlert } from '../page/problem-alert';
import { Field } from '../unit-information/field-grid';
import { useRefund, type TypedRefund } from './use-refund';

interface RefundDialogProps {
  order: PaymentOrderDetail;
  action: GivingBackAction;
  /** Which WeChat couldn't bring to the payer: the transfer takes its place, over the same amount. */
  replaced?: OrderRefund;
  onClose: () => void;
}

/** How much goes back and why; then it is asked once more, with the name and the amount (R-P3). */
export function RefundDialog({ order, action, replaced, onClose }: RefundDialogProps) {
  const mostFen = replaced?.amountFen ?? order.remainingFen;
  const [typed, setTyped] = useState<TypedRefund>({
    amount: (mostFen / 100).toFixed(2),
    ...{ reason: replaced?.reason ?? '', transferredOn: '', reference: '', proof: undefined },
  });
  const [isChecked, setChecked] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const { send, sending, problem, faultOf } = useRefund(order, { action, replaced }, onClose);
  const faults = faultsOf(typed, mostFen, action);
  const amountFen = fenOf(typed.amount);
  const shown = (field: keyof TypedRefund) => (isChecked ? faults[field] : undefined);
  const change = (field: keyof TypedRefund) => (value: string) => {
    setConfirming(false);
    setTyped({ ...typed, [field]: value });
  };
  const goOn = () => {
    setChecked(true);
    if (Object.values(faults).some(Boolean) || !amountFen) return;
    if (isConfirming) void send(typed, amountFen);
    else setConfirming(true);
  };
  const what = action === 'refund' ? '退款' : '登记转账退还';
  return (
    <ConfirmDialog
      open
      title={isConfirming ? `确认${what}？` : what}
      confirmLabel={isConfirming ? `确认${what} ${formatYuan(amountFen ?? 0)}` : '下一步'}
      destructive={isConfirming}
      maxWidth="sm"
      busy={sending}
      onConfirm={goOn}
      onClose={onClose}
    >
      {isConfirming && !problem ? (
        <Confirmation {...{ order, action, replaced }} amountFen={amountFen ?? 0} reason={typed.reason} />
      ) : (
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          {replaced ? (
            <Alert severity="warning">
              代替未能退回的微信退款 {formatYuan(replaced.amountFen)}
              。请先在微信支付商户平台确认这笔退款没有退给本人，也不会再退（异常退款须已退回商户账户），再转账，否则会退两次。
            </Alert>
          ) : (
            <Field
              id="refund-amount"
              label="金额（元）"
              value={typed.amount}
              help={`最多可退 ${formatYuan(mostFen)}`}
              fault={shown('amount') ?? faultOf('/amountFen')}
              onChange={change('amount')}
            />
          )}
          <Field
            id="refund-reason"
            label="退款原因"
            value={typed.reason}
            maxLength={80}
            help={`${action === 'refund' ? '本人会在微信支付中看到，' : ''}请不要填写个人信息`}
            fault={shown('reason') ?? faultOf('/reason')}
            onChange={change('reason')}
          />
          {action === 'transfer' && (
            <TransferFields
              typed={typed}
              shown={shown}
              change={change}
              onProof={(proof) => setTyped({ ...typed, proof })}
              dayFault={faultOf('/transferredOn')}
            />
          )}
        </Box>
      )}
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}

interface TransferFieldsProps {
  typed: TypedRefund;
  shown: (field: keyof TypedRefund) => string | undefined;
  change: (field: keyof TypedRefund) => (value: string) => void;
  onProof: (proof: File | undefined) => void;
  dayFault: string | undefined;
}

/** Of a transfer that was made at the bank: when, under which number, and the paper. */
const TransferFields = ({ typed, shown, change, onProof, dayFault }: TransferFieldsProps) => (
  <>
    <Field
      id="transferred-on"
      label="转账日期"
      type="date"
      value={typed.transferredOn}
      fault={shown('transferredOn') ?? dayFault}
      onChange={change('transferredOn')}
    />
    <Field
      id="transfer-reference"
      label="银行转账流水号"
      value={typed.reference}
      maxLength={64}
      fault={shown('reference')}
      onChange={change('reference')}
    />
    <Box>
      <Button component="label" variant="outlined">
        {typed.proof ? `已选择 ${typed.proof.name}` : '选择转账凭证图片'}
        <input
          type="file"
          hidden
          accept={acceptAttribute}
          aria-label="转账凭证"
          onChange={({ target }) => onProof(target.files?.[0])}
        />
      </Button>
      {shown('proof') && <Box sx={{ color: 'error.main', mt: 0.5 }}>{shown('proof')}</Box>}
    </Box>
  </>
);

interface ConfirmationProps {
  order: PaymentOrderDetail;
  action: GivingBackAction;
  replaced: OrderRefund | undefined;
  amountFen: number;
  reason: string;
}

/** Names the person and the amount: what can't be taken back. */
const Confirmation = ({ order, action, replaced, amountFen, reason }: ConfirmationProps) => (
  <Box sx={{ display: 'grid', gap: 1 }}>
    <div>
      {action === 'refund' ? '向' : '已向'}
      <strong>{order.personName}</strong>（{order.projectName}，申报 {order.applicationNumber}）
      {action === 'refund' ? '原路退回 ' : '转账退还 '}
      <strong>{formatYuan(amountFen)}</strong>，
      {replaced
        ? '未能退回的微信退款就此结束。'
        : `退后可退金额 ${formatYuan(order.remainingFen - amountFen)}。`}
    </div>
    <div>原因：{reason}</div>
    <div>
      {!replaced && amountFen === order.remainingFen ? '费用全部退还后，这笔缴费不再计入申报。' : ''}
      提交后不能撤回。
    </div>
  </Box>
);

function faultsOf(
  typed: TypedRefund,
  mostFen: number,
  action: GivingBackAction,
): Partial<Record<keyof TypedRefund, string>> {
  const fen = fenOf(typed.amount);
  const amount = !fen
    ? '请填写金额，最多两位小数'
    : fen > mostFen
      ? `最多可退 ${formatYuan(mostFen)}`
      : undefined;
  const reason = typed.reason.trim() === '' ? '请填写退款原因' : undefined;
  if (action === 'refund') return { amount, reason };
  return {
    ...{ amount, reason },
    transferredOn: typed.transferredOn === '' ? '请填写转账日期' : undefined,
    reference: typed.reference.trim() === '' ? '请填写银行转账流水号' : undefined,
    proof: pictureFault(typed.proof ? [typed.proof] : []),
  };
}
