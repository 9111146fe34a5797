import { decide, message } from './message';

export const hrAccountApplicationMessages = {
  'hr-application.submitted': message({
    title: '人事账号申请已提交',
    params: { institution: 'text' },
    text: ({ institution }) => `您已提交${institution}的人事账号申请，主管部门审核后将通知您。`,
    status: '待审核',
    hint: '审核结果将以短信通知',
  }),
  'hr-application.admitted': message({
    title: '人事账号申请已通过',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `您已成为${institution}的人事管理主体账号管理员，可以在电脑上扫码登录机构授权端。`,
    status: '已通过',
    hint: '可在电脑上扫码登录',
  }),
  'hr-application.refused': message({
    title: '人事账号申请未通过',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `您提交的${institution}人事账号申请未通过。请在“管理·单位人事账号管理”中查看意见，修改后重新提交。`,
    status: '拒绝',
    hint: '请按意见修改后重新提交',
  }),
  'hr-application.voided': message({
    title: '人事账号申请已作废',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `${institution}的人事管理主体账号已由他人凭主管部门发放的激活码激活，您的申请不再办理。如有疑问请联系主管部门。`,
    status: '已作废',
    hint: '如有疑问请联系主管部门',
  }),
  'hr-application.digest': message({
    title: '单位人事账号申请待审核',
    params: { waiting: 'number', oldestDays: 'number' },
    text: ({ waiting, oldestDays }) =>
      `有 ${waiting} 份单位人事账号申请等待审核，最早的已等待 ${oldestDays} 个工作日。`,
    status: '待审核',
    hint: decide,
  }),
};
