import { look, message } from './message';

export const authorizationMessages = {
  'authorization.code-voided': message({
    title: '授权码已被替换',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您为${institution}“${business}”生成的授权码已作废：他人已重新生成、重置，或该业务已由业务账号激活。请勿再使用原授权码。`,
    status: '已被替换',
    hint: '请勿再使用原授权码',
  }),
  'authorization.code-expired': message({
    title: '授权码已过期',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您为${institution}“${business}”生成的授权码 90 天内未使用，已过期。请核实后重新生成。`,
    status: '已过期',
    hint: '请核实后重新生成',
  }),
  'authorization.revoked': message({
    title: '业务授权已解除',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您在${institution}的“${business}”业务管理人权限已解除。如有疑问请联系该单位人事或其主管部门。`,
    status: '授权已解除',
    hint: '如有疑问请联系单位人事',
  }),
  'authorization.suspended': message({
    title: '业务权限已停用',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您在${institution}的“${business}”业务管理人权限已停用，恢复使用前不能办理。如有疑问请联系单位人事。`,
    status: '权限已停用',
    hint: '如有疑问请联系单位人事',
  }),
  'authorization.resumed': message({
    title: '业务权限已恢复',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您在${institution}的“${business}”业务管理人权限已恢复使用，可以继续办理。`,
    status: '权限已恢复',
    hint: '可在电脑上扫码登录',
  }),
  'authorization.offered': message({
    title: '业务授权待您确认',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `${institution}已将“${business}”直接授权给您。请在小程序“管理·本人业务账号管理”中确认，并完成人脸识别；不是您负责的，请选择不接受。`,
    status: '待您确认',
    hint: '请打开小程序确认',
  }),
  'authorization.offer-withdrawn': message({
    title: '业务授权已撤回',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) => `${institution}“${business}”对您的直接授权已撤回，无需再确认。`,
    status: '授权已撤回',
    hint: '无需再确认',
  }),
  'authorization.declined': message({
    title: '直接授权未被接受',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您为${institution}“${business}”办理的直接授权，对方没有接受。原授权码可继续使用。`,
    status: '未被接受',
    hint: '原授权码可继续使用',
  }),
  'authorization.activated': message({
    title: '业务添加成功',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您已成为${institution}“${business}”的业务管理人，可以在电脑上扫码登录机构授权端办理。如非本人操作，请立即联系该单位人事。`,
    status: '添加成功',
    hint: '可在电脑上扫码登录',
  }),
  'authorization.activated-below': message({
    title: '业务授权已激活',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) => `${institution}“${business}”的授权码已激活，业务管理人已确定。`,
    status: '已激活',
    hint: look,
  }),
  'authorization.check-stopped': message({
    title: '业务添加已中止',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您正在添加${institution}“${business}”，其授权码已被重置，或该业务已由他人激活，本人确认随之中止，业务没有添加。仍需办理的，请向该单位人事或其主管部门索取新的授权码。`,
    status: '已中止',
    hint: '请索取新的授权码',
  }),
  'authorization.issuer-left': message({
    title: '业务没有添加成功',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您已通过本人确认，但发放${institution}“${business}”授权的人员已不再负责此事，授权码随之失效，业务没有添加。请联系该单位人事或其主管部门重新生成授权码。`,
    status: '未添加成功',
    hint: '请索取新的授权码',
  }),
  'authorization.identity-changed': message({
    title: '业务没有添加成功',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `您的实名认证在本人确认期间已改变，${institution}“${business}”没有添加。请先完成实名认证，再用原授权码重新添加。`,
    status: '未添加成功',
    hint: '请先完成实名认证',
  }),
  'authorization.offer-expired': message({
    title: '业务授权已过期',
    params: { institution: 'text', business: 'text' },
    text: ({ institution, business }) =>
      `${institution}“${business}”对您的直接授权在 90 天内没有确认，已过期，无需再确认。仍需办理的，请联系该单位人事或其主管部门。`,
    status: '授权已过期',
    hint: '无需再确认',
  }),
};
