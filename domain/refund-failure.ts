/** Why WeChat didn't give the money back, by its own code of the refund's state or of its refusal. */
const words: Readonly<Record<string, string>> = {
  ABNORMAL: '原支付账户无法入账（如银行卡已注销）',
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
  INVALID_REQUEST: '微信支付认为请求有误，请联系技术人员',
  PARAM_ERROR: '微信支付认为请求有误，请联系技术人员',
};

/** The failure in words, with the code for whoever asks WeChat about it. */
export function refundFailureSentence(code: string): string {
  return words[code] ? `${words[code]}，${code}` : `微信支付代码 ${code}`;
}
