/**
 * What the platform holds of a person, by kind, in the order of the page and of the workbook's sheets (R-V2). Plain constants: the
 * front ends may import this file at run time.
 */
export const ownDataKinds = [
  'basic',
  'identity',
  'unit',
  'petitions',
  'corrections',
  'details',
  'applications',
  'payments',
  'messages',
  'logins',
  'access',
] as const;
export type OwnDataKind = (typeof ownDataKinds)[number];

/** A name of at most 31 characters: it is the sheet's, too. */
export const ownDataWords = {
  basic: '基本信息',
  identity: '实名认证',
  unit: '工作单位与花名册',
  petitions: '机构、人事账号和转出申请',
  corrections: '个人信息更正申请',
  details: '个人资料',
  applications: '申报',
  payments: '缴费',
  messages: '消息',
  logins: '登录与同意',
  access: '谁查看过',
} as const satisfies Record<OwnDataKind, string>;

/** What is in it, and what it is there for. */
export const ownDataPurposes = {
  basic: '姓名、手机、登录方式和您管理的账号，用于登录和通知您。',
  identity: '证件类型、证件号码和历次认证的结果，用于确认是您本人。证件照片核验结束即删除。',
  unit: '您绑定过的工作单位和所在的花名册，用于申报和单位的人员管理。',
  petitions: '您提交的机构注册、单位人事账号和转出申请及审核意见，用于办理这些申请。',
  corrections: '您申请更正的信息、证明材料和平台的答复，用于核实和更正。',
  details: '您在“我的信息”中填写的内容和历次修改，用于单位的人员管理和统计。',
  applications: '您填写的申报内容、材料清单和单位确认的实习时间，仅供受理该项申报的单位和主管部门审核。',
  payments: '您的缴费订单、退款和财政电子票据。',
  messages: '平台发给您的通知。',
  logins: '您登录过的设备、网络地址和同意过的文本，用于识别异常登录。',
  access: '单位、主管部门和平台工作人员查看或办理您的记录的情况。',
} as const satisfies Record<OwnDataKind, string>;
