/** What is erased once its time is over (R-V3). Plain constants, importable at run time. */
export const erasedKinds = [
  'identity-picture',
  'unused-file',
  'one-time',
  'proof',
  'import-file',
  'import-row',
  'preloaded-row',
  'batch-pass',
  'unsent-draft',
  'application-private',
  'application-content',
  'application-file',
  'correction',
  'left-entry',
  'transfer-proof',
  'message',
  'closed-account',
  'access-log',
] as const;
export type ErasedKind = (typeof erasedKinds)[number];

export const erasedKindWords = {
  'identity-picture': '实名认证、本人核验的证件图片',
  'unused-file': '上传后未使用的图片',
  'one-time': '验证码、登录、防刷等一次性数据',
  proof: '机构注册、人事账号和更正申请的证明图片',
  'import-file': '导入名单的原文件',
  'import-row': '导入名单的逐行内容',
  'preloaded-row': '预传名单中未绑定的人员',
  'batch-pass': '批量通过的逐份结果',
  'unsent-draft': '未提交的申报草稿',
  'application-private': '申报中的联系方式和第三人信息',
  'application-content': '申报的填报内容',
  'application-file': '申报材料图片',
  correction: '个人信息更正申请的内容和答复',
  'left-entry': '移除人员名册中的姓名和离开原因、退回原因',
  'transfer-proof': '转账退款的凭证',
  message: '站内消息、短信和订阅消息记录',
  'closed-account': '已注销账号的个人资料、认证和核验记录、重复申报限制',
  'access-log': '查看、导出等操作记录',
} as const satisfies Record<ErasedKind, string>;

/** What is gone of an application whose project is over; `content` is all that was filled in. */
export const erasedPartWords = {
  private: '联系方式、第三人信息及其材料',
  content: '填报内容和材料',
} as const;
export const erasedParts = [
  'private',
  'content',
] as const satisfies readonly (keyof typeof erasedPartWords)[];
