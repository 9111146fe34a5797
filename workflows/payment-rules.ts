import { paymentFace, type PaymentProcess } from '../domain/payment-process';
import { paymentStateWords } from '../contracts/payment-states';
import { paymentMessages } from './payment.messages';
import type { ProcessRules } from './process-rules';

const eventWords = {
  'payment.ordered': '记录订单',
  'payment.paid': '记录收款',
  'payment.closed': '记录订单关闭',
  'payment.callback-refused': '记录不相符的支付',
  'payment.refund-asked': '记录退款申请',
  'payment.refund-held': '记录退款受阻',
  'payment.refund-accepted': '记录退款已受理',
  'payment.refunded': '记录退款完成',
  'payment.refund-failed': '记录退款未成功',
} as const satisfies Record<keyof PaymentProcess['events'], string>;

export const paymentRules: ProcessRules<PaymentProcess, typeof paymentMessages> = {
  kind: 'payment',
  messages: paymentMessages,
  initial: { state: 'none', expiresAtMs: 0 },
  interrupting: ['close'],
  allowed: ({ state, personId }, actor) => (state === 'open' && actor.personId === personId ? ['close'] : []),
  deadline: ({ state, expiresAtMs }) => (state === 'open' ? expiresAtMs : undefined),
  face: paymentFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state }) => (state === 'none' ? '订单已生成' : `订单${paymentStateWords[state]}`),
  },
};
