import { decide, message } from './message';

export const identityMessages = {
  'identity.passed': message({
    title: '实名认证成功',
    params: {},
    text: () => '您的实名认证已通过，现在可以绑定工作单位、进行申报。',
    status: '认证成功',
    hint: '现在可以绑定单位、进行申报',
  }),
  'identity.refused': message({
    title: '实名认证未通过',
    params: {},
    text: () => '您的实名认证未通过。请在“我的·实名认证”中查看原因，修改后重新提交。',
    status: '认证未通过',
    hint: '请修改后重新提交',
  }),
  'identity.expired': message({
    title: '实名认证已到期',
    params: { days: 'number' },
    text: ({ days }) => `您的人工审核申请 ${days} 天内未能办结，证件照片已删除，请重新提交认证。`,
    status: '认证到期',
    hint: '请重新提交认证',
  }),
  'identity.reminder': message({
    title: '实名认证待审核',
    params: { waiting: 'number', days: 'number' },
    text: ({ waiting, days }) => `有 ${waiting} 件实名认证待人工审核，最早的已等待 ${days} 个工作日。`,
    status: '待审核',
    hint: decide,
  }),
  'identity.phone-replaced': message({
    title: '账号登录方式变更',
    params: { at: 'text' },
    text: ({ at }) =>
      `您的账号已于 ${at} 更换登录方式，原有登录已全部退出。如非本人操作，请立即联系平台管理员。`,
    status: '登录变更',
    hint: '非本人操作请联系平台',
  }),
};
