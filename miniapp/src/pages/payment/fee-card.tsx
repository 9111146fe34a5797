import { Text, View } from '@tarojs/components';
import { SectionCard } from '@/shared/layout/section-card';
import { DeadlineText } from '@/shared/record/deadline-text';
import { Facts } from '@/shared/record/facts';
import { yuan } from '@/shared/record/money-text';
import type { Payment } from './use-payment';
import './payment.scss';

/** What is to be paid, for what, until when. */
export function FeeCard({ payment }: { payment: Payment }) {
  const { feeFen, projectName, applicationNumber, closesAt } = payment;
  return (
    <SectionCard>
      <View className="payment__fee">
        <Text className="payment__fee-label">应缴费用</Text>
        <Text className="payment__amount">{yuan(feeFen)}</Text>
      </View>
      <Facts
        facts={[
          { label: '申报项目', value: projectName },
          { label: '申报编号', value: applicationNumber },
          ...(closesAt ? [{ label: '缴费截止', value: <DeadlineText at={closesAt} /> }] : []),
        ]}
      />
    </SectionCard>
  );
}
