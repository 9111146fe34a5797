import type { RefundTrouble } from '@contracts/payment-states';
import { refundReasonWords } from '@contracts/refund-reasons';
import type { IconName } from '@/shared/icon/icon';
import type { Payment } from './use-payment';

interface OutcomeWords {
  icon: IconName;
  title: string;
  text: string;
}

const refundFailed = '退款未成功，正由平台处理';
const settledByUs = '微信支付未能把费用退回原支付账户，平台会与您联系，您不需要操作。';
const refundHeld = '微信支付暂未受理，系统会继续办理，您不需要操作。';
const refundAbnormal =
  '费用无法退回原支付账户（如银行卡已注销），仍会退还：平台将与您联系核对收款账户，改用银行转账；也可向受理申报的主管部门询问。';

/** What becomes of money that pays for nothing. */
function inVain(trouble: RefundTrouble | null): string {
  if (trouble === 'failed') return `${refundFailed}，`;
  if (trouble === 'abnormal') return refundAbnormal;
  return trouble === 'held' ? `退款中，${refundHeld}` : '这笔钱将原路退回，';
}

/** What keeps the money that goes back, by rule or by hand. */
const troubleOf = (order: NonNullable<Payment['order']>): RefundTrouble | null =>
  order.refund?.trouble ?? order.handRefunds.find(({ trouble }) => trouble)?.trouble ?? null;

/** How a payment stands, in a title and a sentence. */
export function outcomeWords({ state, order, canPay }: Payment): OutcomeWords {
  const because = order?.refund ? `原因：${refundReasonWords[order.refund.reason]}。` : '';
  switch (state) {
    case 'paid':
      return {
        icon: 'done',
        title: '缴费成功',
        text: '微信支付已确认收款，申报继续办理，进度可在申报详情中查看。',
      };
    case 'refunding':
      if (order && troubleOf(order) === 'failed')
        return { icon: 'alert', title: refundFailed, text: `${because}${settledByUs}` };
      if (order && troubleOf(order) === 'abnormal')
        return { icon: 'alert', title: '退款无法入账', text: `${because}${refundAbnormal}` };
      return {
        icon: 'clock',
        title: '退款中',
        text: `${because}${order && troubleOf(order) === 'held' ? refundHeld : '费用将原路退回，一般几分钟到账，最长数个工作日。'}`,
      };
    case 'refunded':
      return {
        icon: 'done',
        title: '已退款',
        text: `${because}${order?.handRefunds.some(({ way }) => way === 'transfer') ? '费用已通过银行转账退还。' : '费用已原路退回。'}`,
      };
    case 'none':
      return { icon: 'info', title: '不需要缴费', text: '这项申报不收取费用。' };
    case 'due':
      if (order?.refund) {
        return {
          icon: 'alert',
          title: '这笔支付未计入',
          text: `${because}${inVain(order.refund.trouble)}不影响再次缴费。`,
        };
      }
      if (order?.handRefunds.some(({ state }) => state !== 'failed')) {
        return {
          icon: 'alert',
          title: '需要重新缴费',
          text: '平台已人工退还此前缴纳的费用，这项申报须重新缴费才能继续办理。',
        };
      }
      if (order?.state === 'open') {
        return {
          icon: 'clock',
          title: '正在确认支付结果',
          text: '以微信支付确认的结果为准，通常只需几秒。如果没有支付，可以继续支付。',
        };
      }
      return canPay
        ? { icon: 'alert', title: '尚未支付', text: '订单已关闭，没有扣款，可以重新支付。' }
        : { icon: 'alert', title: '尚未支付', text: '订单已关闭，缴费时间已经结束。' };
  }
}
