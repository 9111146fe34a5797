/**
 * States and obstacles of the closing of an account (注销, R-V2), with their words on screen. Plain constants: both front ends may
 * import this file at run time.
 */
export const closureStates = ['requested', 'taken-back', 'stopped', 'erasing', 'closed'] as const;
export type ClosureState = (typeof closureStates)[number];

export const closureStateWords = {
  requested: '等待注销',
  'taken-back': '本人已撤回',
  stopped: '未能注销',
  erasing: '正在删除信息',
  closed: '已注销',
} as const satisfies Record<ClosureState, string>;

export const closureActions = ['ask', 'take-back'] as const;
export type ClosureAction = (typeof closureActions)[number];

/** What must be settled before an account is closed. */
export const closureObstacles = [
  'application',
  'payment',
  'identity',
  'institution-registration',
  'hr-account-application',
  'authorization',
  'face-check',
  'role',
  'roster',
  'binding',
  'other',
] as const;
export type ClosureObstacle = (typeof closureObstacles)[number];

/** What is in the way, and what to do about it. */
export const closureObstacleWords = {
  application: { what: '有正在办理的申报', toDo: '请先撤回，或等待办结' },
  payment: {
    what: '有未完成的缴费，或有费用待退还',
    toDo: '请先完成或取消缴费；有费用待退还的，退款到账后再注销（已撤回的申报，申报时间结束后退费；从单位移除的，项目结束后退费）',
  },
  identity: {
    what: '有正在审核的实名认证，或有人在另一账号用您的证件申请找回账号',
    toDo: '请先撤回，或等待办结',
  },
  'institution-registration': { what: '有正在审核的机构注册申请', toDo: '请等待办结' },
  'hr-account-application': { what: '有正在审核的单位人事账号申请', toDo: '请先撤回，或等待办结' },
  authorization: { what: '有正在办理的业务授权或移交', toDo: '请先办完或撤回' },
  'face-check': { what: '有正在进行的本人确认', toDo: '请先完成，或等待其结束' },
  role: { what: '您是单位或平台账号的管理人', toDo: '请先移交，或由授权单位解除' },
  roster: {
    what: '您在单位的花名册中',
    toDo: '请先在“工作单位”申请转出；退休或村卫生室人员，请联系单位办理',
  },
  binding: { what: '您绑定了工作单位', toDo: '请先在“工作单位”解绑' },
  other: { what: '有正在办理的事项', toDo: '请先办结或撤回' },
} as const satisfies Record<ClosureObstacle, { what: string; toDo: string }>;

/** From the request to the end, and when the person is told that it is near. */
export const daysToThink = 7;
export const daysOfWarning = 1;

/** Said before it is asked for: what goes, and what stays because the law has it kept. */
export const closureErases = [
  '手机号码、微信登录和所有设备上的登录',
  '“我的信息”中填写的内容和修改记录',
  '在单位账号和业务中留下的手机号码、所在部门和办公电话，机构注册申请中的姓名，单位人事账号申请中的办公电话',
  '全部消息、未提交的申报草稿和图片',
  '个人信息更正申请的内容、证明材料和答复；还没有答复的，随注销撤回',
  '实名认证的申请、核验记录和审核意见，本人确认的核验记录；没有提交过申报的，姓名和证件号码一并删除',
] as const;
export const closureKeeps = [
  '已提交的申报、审核结果，以及其中的姓名和证件号码：考试档案，按规定保留',
  '缴费和退款记录：财务凭证，按规定保留',
  '各项业务的办理记录和查看记录：依法留存，不含您填写的内容',
  '单位花名册中的历史人员记录：由单位按人事管理规定保留',
  '同意和撤回同意的文本与时间：用于证明处理的依据',
] as const;
