import { look, message } from './message';

const params = { institution: 'text', business: 'text' } as const;

/** What the two are told whom a business is handed from and to, and what an assistant is told (R-H5, R-T1). */
export const authorizationChangeMessages = {
  'authorization-change.transfer-offered': message({
    title: '业务管理人转移待您接受',
    params,
    text: ({ institution, business }) =>
      `${institution}“${business}”的业务管理人请您接任。请在小程序“管理·本人业务账号管理”中查看，7 天内选择接受或不接受；接受后您即成为业务管理人。`,
    status: '待您接受',
    hint: '请打开小程序接受',
  }),
  'authorization-change.assistance-offered': message({
    title: '辅助管理员待您接受',
    params,
    text: ({ institution, business }) =>
      `${institution}“${business}”的业务管理人请您担任辅助管理员。请在小程序“管理·本人业务账号管理”中查看，7 天内选择接受或不接受。`,
    status: '待您接受',
    hint: '请打开小程序接受',
  }),
  'authorization-change.not-offered': message({
    title: '业务管理人变更没有继续',
    params,
    text: ({ institution, business }) =>
      `您已通过本人确认，但${institution}“${business}”的变更没有继续：您的权限已改变，或对方已不是认证成功，或对方已有该权限。请核实后重新办理。`,
    status: '没有继续',
    hint: '请核实后重新办理',
  }),
  'authorization-change.handed-over': message({
    title: '业务管理人已转移',
    params,
    text: ({ institution, business }) =>
      `您在${institution}“${business}”的业务管理人已转移给对方，您的权限随之终止。如非本人操作，请立即联系该单位人事。`,
    status: '已转移',
    hint: '如有疑问请联系单位人事',
  }),
  'authorization-change.taken-over': message({
    title: '您已成为业务管理人',
    params,
    text: ({ institution, business }) =>
      `您已接任${institution}“${business}”的业务管理人，可以在电脑上扫码登录机构授权端办理。`,
    status: '接任成功',
    hint: '可在电脑上扫码登录',
  }),
  'authorization-change.assistance-accepted': message({
    title: '辅助管理员已添加',
    params,
    text: ({ institution, business }) =>
      `您请的人员已接受担任${institution}“${business}”的辅助管理员，可在“管理·本人业务账号管理”中查看或移除。`,
    status: '已添加',
    hint: look,
  }),
  'authorization-change.assisting': message({
    title: '您已成为辅助管理员',
    params,
    text: ({ institution, business }) =>
      `您已成为${institution}“${business}”的辅助管理员，可以在电脑上扫码登录机构授权端办理。`,
    status: '添加成功',
    hint: '可在电脑上扫码登录',
  }),
  'authorization-change.declined': message({
    title: '对方没有接受',
    params,
    text: ({ institution, business }) =>
      `您为${institution}“${business}”办理的业务管理人变更，对方没有接受，原权限不变。`,
    status: '对方不接受',
    hint: '可以另行办理',
  }),
  'authorization-change.withdrawn': message({
    title: '业务管理人变更已撤回',
    params,
    text: ({ institution, business }) =>
      `${institution}“${business}”的业务管理人已撤回对您的邀请，无需再接受。`,
    status: '已撤回',
    hint: '无需再接受',
  }),
  'authorization-change.expired': message({
    title: '业务管理人变更已过期',
    params,
    text: ({ institution, business }) =>
      `${institution}“${business}”的业务管理人变更 7 天内没有接受，已过期，原权限不变。仍需办理的，由业务管理人重新发起。`,
    status: '已过期',
    hint: '需要时可重新发起',
  }),
  'authorization-change.voided': message({
    title: '业务管理人变更已失效',
    params,
    text: ({ institution, business }) =>
      `${institution}“${business}”的业务管理人变更已失效：发起人的业务管理人权限已终止或停用。无需再接受。`,
    status: '已失效',
    hint: '无需再接受',
  }),
  'authorization-change.assistant-removed': message({
    title: '辅助管理员权限已终止',
    params,
    text: ({ institution, business }) =>
      `您在${institution}“${business}”的辅助管理员权限已被移除。如有疑问请联系该单位的业务管理人或人事。`,
    status: '权限已终止',
    hint: '如有疑问请联系单位人事',
  }),
  'authorization-change.assistant-gone': message({
    title: '辅助管理员已移除',
    params,
    text: ({ institution, business }) =>
      `${institution}“${business}”的一位辅助管理员已被移除，其权限即时终止。`,
    status: '已移除',
    hint: look,
  }),
};
