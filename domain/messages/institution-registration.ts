import { decide, message } from './message';

export const institutionRegistrationMessages = {
  'registration.submitted': message({
    title: '机构注册已提交',
    params: { at: 'text' },
    text: ({ at }) => `您于 ${at} 提交的机构注册申请已送主管部门审核，结果将以短信通知。`,
    status: '待审核',
    hint: '审核结果将以短信通知',
  }),
  'registration.admitted': message({
    title: '机构已收录',
    params: { at: 'text', code: 'text' },
    text: ({ at, code }) =>
      `您于 ${at} 提交的机构注册申请已通过审核，机构编码 ${code}，现在可以在小程序“工作单位”中搜索到该机构。`,
    status: '已收录',
    hint: '现在可以搜索到该机构',
  }),
  'registration.refused': message({
    title: '机构注册未通过',
    params: { at: 'text' },
    text: ({ at }) =>
      `您于 ${at} 提交的机构注册申请未通过审核。请在“机构注册”页用本手机号查询审核意见，修改后重新提交。`,
    status: '拒绝',
    hint: '请按意见修改后重新提交',
  }),
  'registration.digest': message({
    title: '机构注册待审核',
    params: { waiting: 'number', oldestDays: 'number' },
    text: ({ waiting, oldestDays }) =>
      `有 ${waiting} 件机构注册待审核，最早的已等待 ${oldestDays} 个工作日。`,
    status: '待审核',
    hint: decide,
  }),
};
