import { handRefundStateWords, refundWayWords } from '@contracts/hand-refund-states';
import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { ProblemState, Skeleton, StandIn } from '@/shared/feedback/page-states';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { SectionCard } from '@/shared/layout/section-card';
import { go, goInstead } from '@/shared/navigation/go';
import { backToApplication } from './back-to-application';
import { Facts } from '@/shared/record/facts';
import { yuan } from '@/shared/record/money-text';
import { formatTime } from '@/shared/record/time-text';
import { outcomeWords } from './outcome-words';
import { type Payment, usePayment } from './use-payment';
import './payment.scss';

/** How it ended, as soon as the server knows, with both ways on: the home page, the application. */
export function Outcome({ id }: { id: string }) {
  const { data, problem, reload } = usePayment(
    id,
    ({ state, order }) => state === 'due' && order?.state === 'open',
  );
  if (problem && !data) return <ProblemState problem={problem} onRetry={() => void reload()} />;
  if (!data) return <Skeleton rows={1} />;

  const { icon, title, text } = outcomeWords(data);
  const paidAt = data.order?.paidAt;
  const refund = data.order?.refund;
  return (
    <>
      <View className={`payment__outcome payment__outcome--${icon}`} role="status">
        <StandIn icon={icon} title={title}>
          {text}
        </StandIn>
      </View>
      <SectionCard>
        <Facts
          facts={[
            { label: '申报项目', value: data.projectName },
            { label: '申报编号', value: data.applicationNumber },
            { label: '金额', value: yuan(data.feeFen) },
            ...(paidAt ? [{ label: '支付时间', value: formatTime(paidAt) }] : []),
            ...(data.order ? [{ label: '商户订单号', value: data.order.number }] : []),
            ...(data.order?.handRefunds ?? []).map(handRefundFact),
            ...(refund?.refundedAt ? [{ label: '退款时间', value: formatTime(refund.refundedAt) }] : []),
          ]}
        />
      </SectionCard>
      <BottomBar>
        <Button kind="secondary" onPress={() => go('pages/home/index')}>
          返回首页
        </Button>
        {data.canPay ? (
          <Button onPress={() => goInstead('pages/payment/index', { applicationId: id })}>继续支付</Button>
        ) : (
          <Button onPress={() => backToApplication(id)}>返回申报</Button>
        )}
      </BottomBar>
    </>
  );
}

type HandRefund = NonNullable<Payment['order']>['handRefunds'][number];

/** What the platform has given back by hand, in part or whole. */
const handRefundFact = ({ way, state, amountFen, askedAt, doneAt }: HandRefund) => ({
  label: refundWayWords[way],
  value: `${yuan(amountFen)} ${handRefundStateWords[state]} ${formatTime(doneAt ?? askedAt)}`,
});
