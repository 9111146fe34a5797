/** What was seen, opened or changed beside the processes, in words (R-S3). */
const sentences = {
  'unit.bound': '绑定工作单位',
  'unit.unbound': '解绑工作单位',
  'unit.department-chosen': '选择所在的内设机构',
  'roster-admission.viewed': '查看待审核的绑定人员',
  'transfer-out.viewed': '查看转出申请',
  'roster.viewed': '查看花名册人员',
  'roster.exported': '导出花名册',
  'roster.renamed': '修改花名册中的姓名',
  'roster.retired': '办理退休或更正退休信息',
  'roster.query-right-granted': '授予 VIP 权限',
  'roster.query-right-revoked': '收回 VIP 权限',
  'roster.transferred-out': '转出人员，绑定解除',
  'roster.removed': '移除人员，绑定解除',
  'confirm-code.viewed': '查看单位确认码',
  'confirm-code.renewed': '更换单位确认码',
  'unit-information.subject-changed': '主管单位修改单位主体信息',
  'unit-information.basic-saved': '修改单位基本信息',
  'unit-information.other-names-saved': '修改单位其他名称',
  'unit-information.address-saved': '修改单位地址信息',
  'unit-information.internal-departments-saved': '修改单位内设机构',
  'unit-information.confirmed': '确认单位信息已完善',
  'activation-code.viewed': '查看单位账号激活码',
  'account-phone.viewed': '查看单位账号管理人完整手机号',
  'account-details.filled': '填写单位账号信息',
  'authorization-code.viewed': '查看业务授权码',
  'authorization.person-matched': '为业务授权核对人员姓名和证件号码',
  'upload.viewed': '查看材料图片',
  'identity.viewed': '查看实名认证审核材料和完整证件号码',
  'face-check-review.viewed': '查看本人确认的人工核验材料和完整证件号码',
  'institution-registration.viewed': '查看机构注册申请',
  'hr-account-application.viewed': '查看单位人事账号申请',
  'application.viewed': '查看申报材料',
  'application-form.printed': '打印申报表',
  'notice.printed': '打印报名成功通知单',
  'history.viewed': '打开流程历史',
  'history.decoded': '解读流程历史中的内容',
  'event-log.viewed': '查看操作记录',
  'session.role-taken': '选择或切换账号',
  'session.ended': '结束本人在别处的一个登录',
  'session.others-ended': '结束本人在别处的全部登录',
} as const;

/** The closed list of actions, `resource.verb`: what is written down has its sentence. */
export type AccessAction = keyof typeof sentences;

/** The sentence of an entry of the access log; the action itself where a later version of the program wrote it. */
export const describeAccess = (action: string): string => (isKnown(action) ? sentences[action] : action);

const isKnown = (action: string): action is AccessAction => Object.hasOwn(sentences, action);
