/** States that no process may bring about, in the words of who finds one (R-U1). Plain constants, importable at run time. */
export const impossibleStateWords = {
  'application-differs': '申报的状态与办理过程不一致',
  'application-without-round': '已提交的申报没有提交的内容',
  'decided-without-decision': '审核环节已有结论，却没有审核记录',
  'decided-without-reviewer': '审核记录没有审核人或其账号',
  'approved-with-open-step': '申报已全部通过，却有环节未通过',
  'events-with-gap': '办理记录缺号',
  'events-unchained': '办理记录前后状态不衔接',
  'payment-differs': '订单的状态与办理过程不一致',
  'paid-and-not-recorded': '订单已支付，申报却未记为已缴费',
  'recorded-and-not-paid': '申报记为已缴费，却没有已支付的订单',
  'returned-differs': '订单的已退金额与各笔退款的合计不符',
  'refunding-without-refund': '订单显示退款中或已退款，却没有相应的退款',
  'fee-due-back-and-not-asked': '申报已结束，费用按规则应当退回，却没有发起退款',
  'right-without-authorization': '业务权限没有对应的授权',
  'authorization-without-right': '授权有效，管理人却没有权限',
  'code-used-twice': '一个授权码激活了多次',
  'activation-code-used-twice': '一个激活码激活了多次',
  'account-without-right': '单位账号有效，管理员却没有权限',
  'registration-shares-institution': '多份机构注册对应同一机构',
  'institution-named-twice': '同一主管单位下有同名机构',
  'bound-to-two-units': '一人绑定了两个单位',
  'in-two-rosters': '一人在两个单位的花名册',
  'roster-without-binding': '花名册与单位绑定不一致',
  'admission-without-entry': '准入审核与花名册不一致',
  'admission-without-binding': '准入审核与单位绑定不一致',
  'waits-though-listed': '预传名单中有此人，仍在等待准入审核',
  'list-row-used-twice': '预传名单的一行用于多人或他单位',
  'transfer-without-leaving': '转出申请与花名册不一致',
  'picture-outlives-verification': '认证已结束，证件图片还在',
  'picture-outlives-its-time': '图片已到期，仍未删除',
  'correction-differs': '更正申请的状态与办理过程不一致',
  'workflow-missing': '办理未结束，流程却没有在运行',
  'workflow-left-open': '办理已结束，流程却还在运行',
  'call-not-delivered': '办理的后续超过一小时没有送达',
} as const;
export type ImpossibleStateKind = keyof typeof impossibleStateWords;

export const impossibleStateKinds = Object.keys(impossibleStateWords) as ImpossibleStateKind[];

/** Those in which rows and engine differ; all others are in the rows alone. */
export const kindsOfEngine = [
  'workflow-missing',
  'workflow-left-open',
] as const satisfies readonly ImpossibleStateKind[];
export type KindInRows = Exclude<ImpossibleStateKind, (typeof kindsOfEngine)[number]>;
export const kindsInRows = impossibleStateKinds.filter(
  (kind): kind is KindInRows => !kindsOfEngine.some((one) => one === kind),
);
