import { look, message } from './message';

const params = { institution: 'text', account: 'text' } as const;

/** About the accounts that a unit's HR account gives: 业务账号 (R-E3) and 分账号 (R-E4). */
export const ownAccountMessages = {
  'own-account.code-issued': message({
    title: '账号将更换管理人',
    params,
    text: ({ institution, account }) =>
      `${institution}已为${account}重新发放激活码。新的管理人激活后，您的权限随即终止；如有疑问请联系单位人事。`,
    status: '将换管理人',
    hint: '如有疑问请联系单位人事',
  }),
  'own-account.code-expired': message({
    title: '激活码已过期',
    params,
    text: ({ institution, account }) =>
      `${institution}${account}的激活码 30 天内未使用，已过期。请核实后重新发放。`,
    status: '已过期',
    hint: '请核实后重新发放',
  }),
  'own-account.activated': message({
    title: '账号激活成功',
    params,
    text: ({ institution, account }) =>
      `您已激活${institution}的${account}，成为所列业务的辅助管理员，可以在电脑上扫码登录机构授权端。如非本人操作，请立即联系单位人事。`,
    status: '激活成功',
    hint: '可在电脑上扫码登录',
  }),
  'own-account.activated-for-hr': message({
    title: '本单位账号已激活',
    params,
    text: ({ institution, account }) => `${institution}的${account}已激活。`,
    status: '已激活',
    hint: look,
  }),
  'own-account.businesses-chosen': message({
    title: '分账号的业务已更改',
    params,
    text: ({ institution, account }) => `${institution}已更改您的账号，现为${account}。`,
    status: '业务已更改',
    hint: look,
  }),
  'own-account.ended': message({
    title: '账号权限已终止',
    params,
    text: ({ institution, account }) => `您在${institution}的${account}权限已终止。如有疑问请联系单位人事。`,
    status: '权限已终止',
    hint: '如有疑问请联系单位人事',
  }),
  'own-account.voided': message({
    title: '激活码已作废',
    params,
    text: ({ institution, account }) =>
      `${institution}${account}的激活码已作废：该业务已由他人凭授权码激活，或已解除授权。请勿再使用。`,
    status: '激活码作废',
    hint: '请勿再使用原激活码',
  }),
};
