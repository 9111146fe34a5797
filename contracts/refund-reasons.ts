/** Why a fee goes back in full and by itself (R-P3). Plain constants, importable at run time. */
export const refundReasons = [
  'withdrawn',
  'removed-from-unit',
  'rejected',
  'given-up',
  'unfinished',
  'paid-twice',
  'paid-too-late',
] as const;
export type RefundReason = (typeof refundReasons)[number];

export const refundReasonWords = {
  withdrawn: '申报已撤回',
  'removed-from-unit': '已从单位移除',
  rejected: '审核不通过',
  'given-up': '视为放弃',
  unfinished: '未完成审核',
  'paid-twice': '重复支付',
  'paid-too-late': '支付到账时申报已不需缴费',
} as const satisfies Record<RefundReason, string>;

/** The money never paid for the application: it came twice or too late. */
export const overpaidReasons: readonly RefundReason[] = ['paid-twice', 'paid-too-late'];
