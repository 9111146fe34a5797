import { look, message } from './message';

export const unitAccountMessages = {
  'account.code-issued': message({
    title: '单位账号将更换管理员',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `主管部门已为${institution}重新发放激活码。新的管理员激活后，您的人事管理主体账号权限随即终止；如有疑问请联系主管部门。`,
    status: '将换管理员',
    hint: '如有疑问请联系主管部门',
  }),
  'account.activated': message({
    title: '单位账号激活成功',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `您已成为${institution}的人事管理主体账号管理员，可以在电脑上扫码登录机构授权端。`,
    status: '激活成功',
    hint: '可在电脑上扫码登录',
  }),
  'account.activated-below': message({
    title: '下属机构账号已激活',
    params: { institution: 'text' },
    text: ({ institution }) => `${institution}的人事管理主体账号已激活。`,
    status: '已激活',
    hint: look,
  }),
  'account.code-expired': message({
    title: '激活码已过期',
    params: { institution: 'text' },
    text: ({ institution }) => `${institution}的激活码 30 天内未使用，已过期。请核实后重新发放。`,
    status: '已过期',
    hint: '请核实后重新发放',
  }),
  'account.tries-used-up': message({
    title: '激活码多次输错',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `${institution}的激活码在同一网络输错 5 次，已不能再在该网络输入，在其他网络仍可使用。请与该单位核实，必要时重新发放。`,
    status: '多次输错',
    hint: '请核实后重新发放',
  }),
  'account.replaced': message({
    title: '单位账号已更换管理员',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `${institution}的人事管理主体账号已由新的管理员接任，您的管理权限已终止。如有疑问请联系主管部门。`,
    status: '已换管理员',
    hint: '如有疑问请联系主管部门',
  }),
  'account.revoked': message({
    title: '单位账号已撤销',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `${institution}的人事管理主体账号已由主管部门撤销，您的管理权限已终止。如有疑问请联系主管部门。`,
    status: '账号已撤销',
    hint: '如有疑问请联系主管部门',
  }),
  'account.activation-voided': message({
    title: '账号激活已中止',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `${institution}的人事账号申请已由主管部门审核通过，您正在进行的激活和所用的激活码已作废。如有疑问请联系主管部门。`,
    status: '激活已中止',
    hint: '如有疑问请联系主管部门',
  }),
};
