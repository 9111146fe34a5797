/** What each kind of process is called. Plain constants: both front ends may import this file at run time. */
export const processKindWords = {
  identity: '实名认证',
  'exam-application': '考试申报',
  payment: '缴费',
  'hand-refund': '人工退款',
  'institution-registration': '机构注册',
  'unit-account': '单位账号',
  'face-check': '人脸识别',
  'account-recovery': '账号找回',
  'hr-account-application': '单位人事账号申请',
  authorization: '机构业务授权',
  'authorization-change': '业务管理人变更',
  'preload-import': '预传名单导入',
  'batch-pass': '批量通过',
  'roster-admission': '花名册准入',
  'transfer-out': '转出申请',
  'account-closure': '账号注销',
  'data-correction': '个人信息更正',
} as const;
export type ProcessKind = keyof typeof processKindWords;

/** The word of a kind as a row holds it; a kind of a later version shows as it is. */
export const processKindWord = (kind: string): string => (isKnown(kind) ? processKindWords[kind] : kind);

const isKnown = (kind: string): kind is ProcessKind => Object.hasOwn(processKindWords, kind);
