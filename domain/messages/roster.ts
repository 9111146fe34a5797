import { decide, look, message } from './message';

const ofUnit = { institution: 'text' } as const;

/** What a person is told about the roster of their unit (R-I2 … R-I4, R-T1). Why, they read on the page of their work unit. */
export const rosterMessages = {
  'roster.entered': message({
    title: '已进入单位花名册',
    params: { institution: 'text', roster: 'text' },
    text: ({ institution, roster }) => `您已进入${institution}的${roster}。`,
    status: '已进入花名册',
    hint: look,
  }),
  'admission.bound-before': message({
    title: '已绑定人员待审核',
    params: {},
    text: () =>
      '花名册启用前已绑定本单位、不在预传名单的人员，请在“实名认证审核（非预传库人员）”中审核，可以批量通过。导入预传名单后，一致的人员自动进入花名册。',
    status: '待审核',
    hint: decide,
  }),
  'admission.returned': message({
    title: '工作单位绑定被退回',
    params: ofUnit,
    text: ({ institution }) =>
      `${institution}退回了您的绑定，绑定已解除。请在“我的·工作单位”中查看原因，并重新选择单位。`,
    status: '已退回',
    hint: '请查看原因，重新选择单位',
  }),
  'roster.retired': message({
    title: '已转入退休人员名册',
    params: ofUnit,
    text: ({ institution }) => `${institution}已将您转入退休人员名册。如有疑问请联系该单位人事。`,
    status: '已转入退休名册',
    hint: '如有疑问请联系单位人事',
  }),
  'roster.transferred-out': message({
    title: '已由工作单位转出',
    params: ofUnit,
    text: ({ institution }) =>
      `${institution}已将您转出，绑定已解除。原因见“我的·工作单位”，现在可以绑定新的工作单位。`,
    status: '已转出',
    hint: '可以绑定新的工作单位',
  }),
  'transfer-out.asked': message({
    title: '转出申请已提交',
    params: ofUnit,
    text: ({ institution }) => `您已向${institution}申请转出，审批前可以在“我的·工作单位”中撤回。`,
    status: '待单位审批',
    hint: '审批结果将以短信通知',
  }),
  'transfer-out.refused': message({
    title: '转出申请未获同意',
    params: ofUnit,
    text: ({ institution }) =>
      `${institution}不同意您的转出申请。请在“我的·工作单位”中查看原因，可以再次申请。`,
    status: '不同意转出',
    hint: '请查看原因',
  }),
  'roster.unit-changed': message({
    title: '工作单位已更换',
    params: { institution: 'text', to: 'text' },
    text: ({ institution, to }) =>
      `您的工作单位已由${institution}更换为${to}。正在办理的申报见“我的·工作单位”，如有疑问请联系所属卫生院人事。`,
    status: '已更换单位',
    hint: '如有疑问请联系所属卫生院人事',
  }),
  'roster.deleted': message({
    title: '已从在岗人员名册删除',
    params: ofUnit,
    text: ({ institution }) =>
      `您已被从${institution}的在岗人员名册删除，绑定已解除。如需再次申请该单位，须重新进行实名认证和单位审核。`,
    status: '已删除',
    hint: '再次申请须重新实名认证',
  }),
  'roster.removed-in-review': message({
    title: '有人员被从单位移除',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) =>
      `审核“${project}”时，业务管理人将一名人员从${institution}移除，绑定已解除。在花名册中的已转入移除人员名册，离开方式为“从单位移除”。`,
    status: '已从单位移除',
    hint: '见移除人员管理',
  }),
  'roster.removed': message({
    title: '已被工作单位移除',
    params: ofUnit,
    text: ({ institution }) =>
      `${institution}已将您从花名册移除，绑定已解除。原因见“我的·工作单位”，如有疑问请联系该单位人事。`,
    status: '已移除',
    hint: '如有疑问请联系单位人事',
  }),
};
