/** Code of ours: WeChat's time for giving the money back has run out (R-P3). */
export const refundTermOver = 'REFUND_TERM_OVER';

/** WeChat's own state of a refund that it has taken and can't bring to the payer. */
export const abnormalRefund = 'ABNORMAL';

/**
 * Code of ours: whatever WeChat took of this payment's refunds has ended, it takes none any more, and refuses the question how this one
 * stands. What the merchant platform shows of it stays so.
 */
export const unheardAfterTerm = 'UNHEARD_AFTER_TERM';

/** What holds a refund in whose place a transfer may be made, though WeChat may have it still (R-P3). */
export const replaceableFailures: readonly string[] = [abnormalRefund, unheardAfterTerm];

/** Code of ours: such a refund has ended by the bank's transfer in its place (R-P3). */
export const transferredInstead = 'TRANSFERRED';

/** What an operator mends: an empty account, a missing right, a wrong key or number. */
const mendable: ReadonlySet<string> = new Set([
  'NOT_ENOUGH',
  'NO_AUTH',
  'SIGN_ERROR',
  'MCH_NOT_EXISTS',
  'MERCHANT_UNKNOWN',
]);

/**
 * Whether a refused refund is to be asked for again once the platform has mended something of its own. So are answers that
 * can't be told for WeChat's, by their signature (`EV3_`) or for want of a code (`HTTP_`): nobody knows that it refused.
 * Every other refusal is final, and settled by hand.
 */
export const isMendable = (code: string): boolean => mendable.has(code) || !isOfWechat(code);

/** Whether it is WeChat that has refused, and no proxy on the way. */
export const isOfWechat = (code: string): boolean => !code.startsWith('EV3_') && !code.startsWith('HTTP_');

/** Why WeChat didn't give the money back, by its own code of the refund's state or of its refusal. */
const words: Readonly<Record<string, string>> = {
  ABNORMAL: '原支付账户无法入账（如银行卡已注销），请在微信支付商户平台处理这笔异常退款，或改为银行转账',
  UNHEARD_AFTER_TERM:
    '付款已超过一年，微信支付不再受理退款，也拒绝查询这笔退款；请恢复商户号、密钥或权限，或在微信支付商户平台核实没有退给本人、也不会再退后改为银行转账',
  TRANSFERRED: '未能原路退回，已改为银行转账退还',
  CLOSED: '微信支付已关闭这笔退款',
  USER_ACCOUNT_ABNORMAL: '付款人的微信账户异常或已注销',
  RESOURCE_NOT_EXISTS: '微信支付没有找到原订单',
  ORDER_NOT_EXIST: '微信支付没有找到原订单',
  TRADE_ERROR: '微信支付拒绝了这笔退款',
  RULE_LIMIT: '超过微信支付的退款限制',
  NOT_ENOUGH: '商户账户余额不足，请充值',
  NO_AUTH: '商户号没有退款权限，请开通',
  SIGN_ERROR: '微信支付未通过签名验证，请检查商户密钥',
  MCH_NOT_EXISTS: '微信支付没有找到商户号，请检查配置',
  MERCHANT_UNKNOWN: '本系统没有配置该商户号',
  REFUND_TERM_OVER: '付款已超过一年，微信支付不再退回，请转账退还',
  INVALID_REQUEST: '微信支付认为请求有误，请联系技术人员',
  PARAM_ERROR: '微信支付认为请求有误，请联系技术人员',
};

/** The failure in words, with the code for whoever asks WeChat about it. */
export function refundFailureSentence(code: string): string {
  return words[code] ? `${words[code]}，${code}` : `微信支付代码 ${code}`;
}
