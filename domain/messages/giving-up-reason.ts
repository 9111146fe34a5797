/** Why an application counts as given up, in a sentence and short enough for an SMS parameter. */
export const givingUpReasons = {
  'changes-not-made': { sentence: '审核要求的修改未在截止时间前提交', short: '未按时修改' },
  'not-paid': { sentence: '未在缴费截止时间前完成缴费', short: '未按时缴费' },
} as const;
export type GivingUpReason = keyof typeof givingUpReasons;

export const isGivingUpReason = (text: string): text is GivingUpReason =>
  Object.hasOwn(givingUpReasons, text);
