/**
 * What one may ask to have put right of one's own data (更正, R-V2), how that stands, and its words on screen. Plain constants: both
 * front ends may import this file at run time.
 */

/** What one can't put right by oneself, and asks the platform for. */
export const correctionKinds = [
  'name',
  'document',
  'birth',
  'unit-record',
  'application-record',
  'payment-record',
  'other',
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export const correctionKindWords = {
  name: '姓名',
  document: '证件类型或号码',
  birth: '出生日期或性别',
  'unit-record': '单位登记的信息',
  'application-record': '已办结申报的记录',
  'payment-record': '缴费、退款或票据的记录',
  other: '其他个人信息',
} as const satisfies Record<CorrectionKind, string>;

/** What belongs to it, for who chooses. */
export const correctionKindNotes = {
  name: '实名认证的姓名有误，或依法改了名',
  document: '实名认证的证件类型、号码有误，或换了证件',
  birth: '由证件得出的出生日期、性别有误',
  'unit-record': '花名册中由单位或主管部门填写的内容',
  'application-record': '审核结束后不能再改的填报内容、审核或实习记录',
  'payment-record': '金额、状态或财政电子票据有误',
  other: '平台保存的、上面没有列出的信息',
} as const satisfies Record<CorrectionKind, string>;

/** What one puts right by oneself, each at its own page. */
export const selfCorrectedKinds = ['phone', 'details', 'unit', 'application'] as const;
export type SelfCorrectedKind = (typeof selfCorrectedKinds)[number];

export const selfCorrectedWords = {
  phone: '手机号码',
  details: '我的信息',
  unit: '工作单位',
  application: '申报内容',
} as const satisfies Record<SelfCorrectedKind, string>;

export const selfCorrectedNotes = {
  phone: '换绑其他手机',
  details: '身份类型、学历、职称等，自行修改',
  unit: '解绑、转出；花名册中的姓名由单位修改',
  application: '审核前自行修改，审核中由审核单位允许修改',
} as const satisfies Record<SelfCorrectedKind, string>;

export const correctionStates = ['awaiting-answer', 'corrected', 'declined', 'withdrawn'] as const;
export type CorrectionState = (typeof correctionStates)[number];

export const correctionStateWords = {
  'awaiting-answer': '待答复',
  corrected: '已更正',
  declined: '不予更正',
  withdrawn: '已撤回',
} as const satisfies Record<CorrectionState, string>;

export const correctionActions = ['ask', 'withdraw', 'correct', 'decline'] as const;
export type CorrectionAction = (typeof correctionActions)[number];

/** Seen from one request: whose it is, who answers it, anybody else. */
export const correctionActors = ['applicant', 'platform-administrator', 'other'] as const;
export type CorrectionActor = (typeof correctionActors)[number];

/** Pictures that prove what is right; none is needed. */
export const correctionProofs = ['proof-1', 'proof-2', 'proof-3'] as const;
export type CorrectionProof = (typeof correctionProofs)[number];

export const correctionProofTitles = {
  'proof-1': '证明材料一',
  'proof-2': '证明材料二',
  'proof-3': '证明材料三',
} as const satisfies Record<CorrectionProof, string>;

/** Characters of what stands there, of what is right, and of the answer. */
export const correctionTextLength = 500;

/**
 * The answer comes within fifteen working days. 《个人信息保护法》第四十六条、第五十条 and 《网络数据安全管理条例》第二十三条 say "in time",
 * without a number; the number is that of 《App违法违规收集使用个人信息行为认定方法》（国信办秘字〔2019〕191号）第六条, which lets nobody
 * promise more.
 */
export const answerWorkingDays = 15;
