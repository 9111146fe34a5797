import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { GivingBackAction } from '@contracts/hand-refund-states';
import type { OrderRefund, PaymentOrderDetail } from '@contracts/payment-order';
import { useEffect, useState } from 'react';
import { useShowContext } from 'react-admin';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { formatYuan } from '../format/money';
import { RecordPage } from '../list/record-page';
import { ProcessButton } from '../process/process-button';
import { stateLook } from '../vocabulary/state-looks';
import { AbandonDialog } from './abandon-dialog';
import { OrderRefunds } from './order-refunds';
import { ReceiptPanel } from './receipt-panel';
import { RefundDialog } from './refund-dialog';

/** One paid order, what has gone back of it, and giving back more (R-P3). Looking is logged by the API. */
const PaymentOrderPage = () => (
  <RecordPage<PaymentOrderDetail>
    title={({ applicationNumber }) => `申报 ${applicationNumber} 的缴费`}
    actions={({ id, applicationNumber }) => (
      <ProcessButton processId={`payment/${id}`} subject={`申报 ${applicationNumber} 的缴费`} />
    )}
  >
    {(order) => (
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel title="订单" aside={<StateBadge look={stateLook('payment-order', order.state)} />}>
          <Facts
            facts={[
              { label: '姓名', value: order.personName },
              { label: '项目', value: order.projectName },
              { label: '金额', value: formatYuan(order.amountFen) },
              { label: '支付时间', value: formatDateTime(order.paidAt) },
              { label: '商户订单号', value: order.number },
              { label: '微信支付订单号', value: order.transactionId },
              { label: '收款商户号', value: order.merchantId },
              { label: '可退金额', value: formatYuan(order.remainingFen) },
            ]}
          />
        </Panel>
        <Panel
          title="退款"
          aside={order.refunds.some(({ round }) => round !== null) && <HandRefundProcess order={order} />}
        >
          <Refunds key={order.refunds.length} order={order} />
          <RefreshWhileRefunding order={order} />
        </Panel>
        <ReceiptPanel key={order.receipt?.number} order={order} />
      </Box>
    )}
  </RecordPage>
);

const HandRefundProcess = ({ order }: { order: PaymentOrderDetail }) => (
  <ProcessButton
    processId={`hand-refund/${order.id}`}
    subject={`申报 ${order.applicationNumber} 的人工退款`}
  />
);

/** WeChat takes a moment: until it has, the page is read again and again. */
function RefreshWhileRefunding({ order: { state } }: { order: PaymentOrderDetail }) {
  const { refetch } = useShowContext();
  const isRefunding = state === 'refunding';
  useEffect(() => {
    if (!isRefunding) return undefined;
    const timer = setInterval(() => void refetch(), 3_000);
    return () => clearInterval(timer);
  }, [isRefunding, refetch]);
  return null;
}

const buttonWords: Record<GivingBackAction, string> = { refund: '退款', transfer: '登记转账退还' };

/** What has gone back, and what may be done about it: give back more, transfer what WeChat can't bring to the payer, or leave it. */
function Refunds({ order }: { order: PaymentOrderDetail }) {
  const [open, setOpen] = useState<{ action: GivingBackAction; replaced?: OrderRefund }>();
  const [abandoned, setAbandoned] = useState<OrderRefund>();
  return (
    <>
      <OrderRefunds
        order={order}
        onReplace={(replaced) => setOpen({ action: 'transfer', replaced })}
        onAbandon={setAbandoned}
      />
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        {order.availableActions.map((action) => (
          <Button key={action} variant="outlined" onClick={() => setOpen({ action })}>
            {buttonWords[action]}
          </Button>
        ))}
      </Box>
      {open && <RefundDialog order={order} {...open} onClose={() => setOpen(undefined)} />}
      {abandoned && (
        <AbandonDialog order={order} refund={abandoned} onClose={() => setAbandoned(undefined)} />
      )}
    </>
  );
}

export default PaymentOrderPage;
