import { useEffect, useState } from 'react';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { ProblemState, Skeleton, StandIn } from '@/shared/feedback/page-states';
import { goInstead } from '@/shared/navigation/go';
import { invokePayment, paymentWay } from '@/shared/platform/payment';
import { yuan } from '@/shared/record/money-text';
import { useSubscription } from '@/shared/session/use-subscription';
import { backToApplication } from './back-to-application';
import { FeeCard } from './fee-card';
import { PaymentCode } from './payment-code';
import { useOrder } from './use-order';
import { usePayment } from './use-payment';
import './payment.scss';

/** What is due, and the way to pay it here: WeChat's own window, or a code. Goes on by itself once it is confirmed. */
export function Pay({ id }: { id: string }) {
  const { order, problem, place } = useOrder(id);
  const payment = usePayment(id, ({ state }) => order !== undefined && state === 'due');
  const askToTell = useSubscription('pay');
  const [isPaying, setPaying] = useState(false);
  const [isCancelled, setCancelled] = useState(false);
  const isPaid = payment.data?.state === 'paid';

  useEffect(() => {
    if (isPaid) goInstead('pages/payment/result', { applicationId: id });
  }, [isPaid, id]);

  if (payment.problem && !payment.data) {
    return <ProblemState problem={payment.problem} onRetry={() => void payment.reload()} />;
  }
  if (!payment.data || isPaid) return <Skeleton rows={1} />;
  if (!payment.data.canPay) return <NothingToPay id={id} feeFen={payment.data.feeFen} />;

  const pay = async () => {
    setCancelled(false);
    await askToTell();
    const placed = await place();
    if (!placed?.jsapi) return;
    if ((await invokePayment(placed.jsapi)) === 'closed')
      goInstead('pages/payment/result', { applicationId: id });
    else setCancelled(true);
  };
  const press = () => {
    setPaying(true);
    void pay().finally(() => setPaying(false));
  };
  return (
    <>
      <FeeCard payment={payment.data} />
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      {isCancelled && (
        <Notice tone="info">支付窗口已关闭。如果没有完成支付，可以再点一次，不会重复扣款。</Notice>
      )}
      {order?.codeUrl ? (
        <PaymentCode key={order.orderId} order={order} onAnother={press} />
      ) : (
        <Button id="pay" isBusy={isPaying} onPress={press}>
          {paymentWay === 'jsapi' ? `微信支付 ${yuan(payment.data.feeFen)}` : '生成支付二维码'}
        </Button>
      )}
    </>
  );
}

/** Paid elsewhere, not yet due, or over: the application says which. */
function NothingToPay({ id, feeFen }: { id: string; feeFen: number }) {
  return (
    <StandIn
      icon="info"
      title="现在不需要缴费"
      action={
        <Button kind="secondary" size="small" onPress={() => backToApplication(id)}>
          返回申报
        </Button>
      }
    >
      {feeFen === 0
        ? '这项申报不收取费用。'
        : '费用可能已经缴清，不在缴费时间内，或工作单位已变更，请在申报详情中查看。'}
    </StandIn>
  );
}
