import type { ApplicationDetail } from '@contracts/exam-application-routes';
import type { RefundTrouble } from '@contracts/payment-states';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge, type BadgeTone } from '@/shared/record/badge';
import { DeadlineText } from '@/shared/record/deadline-text';
import { Facts } from '@/shared/record/facts';
import { yuan } from '@/shared/record/money-text';
import { formatTime } from '@/shared/record/time-text';
import { ReceiptText } from './receipt-text';

type PaymentState = Exclude<ApplicationDetail['payment']['state'], 'none'>;

const marks: Record<PaymentState, { tone: BadgeTone; word: string }> = {
  due: { tone: 'needs-you', word: '待支付' },
  paid: { tone: 'done', word: '已支付' },
  refunding: { tone: 'under-way', word: '退款中' },
  refunded: { tone: 'quiet', word: '已退款' },
};

/** What keeps the money while it is on its way. */
const waysOn: Partial<Record<RefundTrouble, string>> = {
  held: '微信支付暂未受理，系统会继续办理',
  abnormal:
    '无法退回原支付账户（如银行卡已注销），平台将与您联系，改用银行转账退还；也可向受理申报的主管部门询问',
};
const refundFailed = { tone: 'needs-you', word: '退款未成功，正由平台处理' } as const;

/** What the fee comes to and whether it is paid, as the server confirmed it (R-P2). */
export function PaymentBlock({ application: { payment } }: { application: ApplicationDetail }) {
  const { state, feeFen, returnedFen, receipt, paidAt, closesAt } = payment;
  if (state === 'none') return null;
  const { refundTrouble } = payment;
  const { tone, word } = refundTrouble === 'failed' ? refundFailed : marks[state];
  const wayOn = refundTrouble && waysOn[refundTrouble];
  return (
    <SectionCard title="缴费" note={<StateBadge tone={tone}>{word}</StateBadge>}>
      <Facts
        facts={[
          { label: '金额', value: yuan(feeFen) },
          ...(wayOn ? [{ label: '退款', value: wayOn }] : []),
          ...(returnedFen > 0 ? [{ label: '已退还', value: yuan(returnedFen) }] : []),
          ...(paidAt ? [{ label: '支付时间', value: formatTime(paidAt) }] : []),
          ...(receipt ? [{ label: '财政电子票据', value: <ReceiptText receipt={receipt} /> }] : []),
          ...(state === 'due' && closesAt
            ? [{ label: '缴费截止', value: <DeadlineText at={closesAt} /> }]
            : []),
        ]}
      />
    </SectionCard>
  );
}
