import { yuan } from './fee';

/**
 * Every message that the platform sends (R-T1), with its parameters: what the outbox and the inbox store, in plain text. No
 * names and no numbers of people, and no words that somebody typed. Times are as people read them (`2026-11-20 14:05`),
 * amounts in fen.
 */
export type MessageParams = {
  'login.code': { code: string; minutes: number };
  'identity.passed': Record<string, never>;
  'identity.refused': Record<string, never>;
  'identity.expired': { days: number };
  'identity.reminder': { waiting: number; days: number };
  'identity.phone-replaced': { at: string };
  'unit.bound': { institution: string };
  'confirm-code.wrong-tries': { tries: number };
  'account.code-issued': { institution: string };
  'account.activated': { institution: string };
  'account.activated-below': { institution: string };
  'account.code-expired': { institution: string };
  'account.tries-used-up': { institution: string };
  'account.replaced': { institution: string };
  'account.revoked': { institution: string };
  'account.activation-voided': { institution: string };
  'hr-application.submitted': { institution: string };
  'hr-application.admitted': { institution: string };
  'hr-application.refused': { institution: string };
  'hr-application.voided': { institution: string };
  'hr-application.digest': { waiting: number; oldestDays: number };
  'authorization.code-voided': { institution: string; business: string };
  'authorization.code-expired': { institution: string; business: string };
  'authorization.revoked': { institution: string; business: string };
  'authorization.offered': { institution: string; business: string };
  'authorization.offer-withdrawn': { institution: string; business: string };
  'authorization.declined': { institution: string; business: string };
  'authorization.activated': { institution: string; business: string };
  'authorization.activated-below': { institution: string; business: string };
  'application.submitted': { project: string; number: string };
  'application.no-reviewer': { project: string; institution: string; waiting: number };
  'application.passed-level': { project: string; institution: string };
  'application.approved': { project: string };
  'application.rejected': { project: string; institution: string };
  'application.changes-requested': { project: string; institution: string; count: number; dueAt: string };
  'application.changes-due': { project: string; dueAt: string };
  'application.confirmed-on-site': { project: string; institution: string };
  'application.removed-from-unit': { project: string; institution: string };
  'application.held': { project: string; institution: string };
  'application.released': { project: string; institution: string };
  'application.reopened': { project: string; institution: string };
  'application.given-up': { project: string; reason: 'changes-not-made' | 'not-paid' };
  'application.unfinished': { project: string };
  'registration.submitted': { at: string };
  'registration.admitted': { at: string; code: string };
  'registration.refused': { at: string };
  'registration.digest': { waiting: number; oldestDays: number };
  'review.digest': { waiting: number; oldestDays: number; overdue: number };
  'review.unit-left': { project: string; institution: string };
  'review.unit-joined': { project: string; institution: string };
  'review.unit-returned': { project: string; institution: string };
  'payment.due': { project: string; feeFen: number; dueAt: string };
  'payment.paid': { project: string; feeFen: number };
  'payment.refunded': { project: string; feeFen: number };
};
export type MessageTemplate = keyof MessageParams;

/** One message with its parameters; the template decides which. */
export type Message = { [T in MessageTemplate]: { template: T; params: MessageParams[T] } }[MessageTemplate];

type Renderers = { [T in MessageTemplate]: (params: MessageParams[T]) => { title: string; text: string } };

const said = (title: string, text: string) => ({ title, text });
const gaveUpBecause = {
  'changes-not-made': '审核要求的修改未在截止时间前提交',
  'not-paid': '未在缴费截止时间前完成缴费',
} as const;

const renderers: Renderers = {
  'login.code': (p) => said('登录验证码', `验证码 ${p.code}，${p.minutes} 分钟内有效。请勿告诉他人。`),
  'identity.passed': () => said('实名认证成功', '您的实名认证已通过，现在可以绑定工作单位、进行申报。'),
  'identity.refused': () =>
    said('实名认证未通过', '您的实名认证未通过。请在“我的·实名认证”中查看原因，修改后重新提交。'),
  'identity.expired': (p) =>
    said('实名认证已到期', `您的人工审核申请 ${p.days} 天内未能办结，证件照片已删除，请重新提交认证。`),
  'identity.reminder': (p) =>
    said('实名认证待审核', `有 ${p.waiting} 件实名认证待人工审核，最早的已等待 ${p.days} 个工作日。`),
  'identity.phone-replaced': (p) =>
    said(
      '账号登录方式变更',
      `您的账号已于 ${p.at} 更换登录方式，原有登录已全部退出。如非本人操作，请立即联系平台管理员。`,
    ),
  'unit.bound': (p) => said('工作单位已绑定', `您已绑定工作单位：${p.institution}。`),
  'confirm-code.wrong-tries': (p) =>
    said('单位确认码被多次误填', `一小时内有 ${p.tries} 次误填本单位确认码。如有泄露风险，请更换确认码。`),
  'account.code-issued': (p) =>
    said(
      '单位账号将更换管理员',
      `主管部门已为${p.institution}重新发放激活码。新的管理员激活后，您的人事管理主体账号权限随即终止；如有疑问请联系主管部门。`,
    ),
  'account.activated': (p) =>
    said(
      '单位账号激活成功',
      `您已成为${p.institution}的人事管理主体账号管理员，可以在电脑上扫码登录机构授权端。`,
    ),
  'account.activated-below': (p) => said('下属机构账号已激活', `${p.institution}的人事管理主体账号已激活。`),
  'account.code-expired': (p) =>
    said('激活码已过期', `${p.institution}的激活码 30 天内未使用，已过期。请核实后重新发放。`),
  'account.tries-used-up': (p) =>
    said('激活码已作废', `${p.institution}的激活码已输错 5 次，已作废。请与该单位核实后重新发放。`),
  'account.replaced': (p) =>
    said(
      '单位账号已更换管理员',
      `${p.institution}的人事管理主体账号已由新的管理员接任，您的管理权限已终止。如有疑问请联系主管部门。`,
    ),
  'account.revoked': (p) =>
    said(
      '单位账号已撤销',
      `${p.institution}的人事管理主体账号已由主管部门撤销，您的管理权限已终止。如有疑问请联系主管部门。`,
    ),
  'account.activation-voided': (p) =>
    said(
      '账号激活已中止',
      `${p.institution}的人事账号申请已由主管部门审核通过，您正在进行的激活和所用的激活码已作废。如有疑问请联系主管部门。`,
    ),
  'hr-application.submitted': (p) =>
    said('人事账号申请已提交', `您已提交${p.institution}的人事账号申请，主管部门审核后将通知您。`),
  'hr-application.admitted': (p) =>
    said(
      '人事账号申请已通过',
      `您已成为${p.institution}的人事管理主体账号管理员，可以在电脑上扫码登录机构授权端。`,
    ),
  'hr-application.refused': (p) =>
    said(
      '人事账号申请未通过',
      `您提交的${p.institution}人事账号申请未通过。请在“管理·单位人事账号管理”中查看意见，修改后重新提交。`,
    ),
  'hr-application.voided': (p) =>
    said(
      '人事账号申请已作废',
      `${p.institution}的人事管理主体账号已由他人凭主管部门发放的激活码激活，您的申请不再办理。如有疑问请联系主管部门。`,
    ),
  'hr-application.digest': (p) =>
    said(
      '单位人事账号申请待审核',
      `有 ${p.waiting} 份单位人事账号申请等待审核，最早的已等待 ${p.oldestDays} 个工作日。`,
    ),
  'authorization.code-voided': (p) =>
    said(
      '授权码已被替换',
      `您为${p.institution}“${p.business}”生成的授权码已作废：他人已重新生成或重置。请勿再使用原授权码。`,
    ),
  'authorization.code-expired': (p) =>
    said(
      '授权码已过期',
      `您为${p.institution}“${p.business}”生成的授权码 90 天内未使用，已过期。请核实后重新生成。`,
    ),
  'authorization.revoked': (p) =>
    said(
      '业务授权已解除',
      `您在${p.institution}的“${p.business}”业务管理人权限已解除。如有疑问请联系该单位人事或其主管部门。`,
    ),
  'authorization.offered': (p) =>
    said(
      '业务授权待您确认',
      `${p.institution}已将“${p.business}”直接授权给您。请在小程序“管理·本人业务账号管理”中确认，并完成人脸识别；不是您负责的，请选择不接受。`,
    ),
  'authorization.offer-withdrawn': (p) =>
    said('业务授权已撤回', `${p.institution}“${p.business}”对您的直接授权已撤回，无需再确认。`),
  'authorization.declined': (p) =>
    said(
      '直接授权未被接受',
      `您为${p.institution}“${p.business}”办理的直接授权，对方没有接受。原授权码可继续使用。`,
    ),
  'authorization.activated': (p) =>
    said(
      '业务添加成功',
      `您已成为${p.institution}“${p.business}”的业务管理人，可以在电脑上扫码登录机构授权端办理。如非本人操作，请立即联系该单位人事。`,
    ),
  'authorization.activated-below': (p) =>
    said('业务授权已激活', `${p.institution}“${p.business}”的授权码已激活，业务管理人已确定。`),
  'application.submitted': (p) => said('申报已提交', `您“${p.project}”的申报已提交，申报编号 ${p.number}。`),
  'application.no-reviewer': (p) =>
    said(
      '材料无人审核',
      `${p.institution}尚无“${p.project}”的审核人员，已有 ${p.waiting} 份材料等待，请尽快授权。`,
    ),
  'application.passed-level': (p) =>
    said('审核进度', `您“${p.project}”的申报已由${p.institution}审核通过，进入下一级审核。`),
  'application.approved': (p) =>
    said('审核通过', `您“${p.project}”的申报已通过全部审核，可以查看并打印报名成功通知单。`),
  'application.rejected': (p) =>
    said('审核不通过', `您“${p.project}”的申报由${p.institution}审核不通过，请登录查看原因和复核办法。`),
  'application.changes-requested': (p) =>
    said(
      '申报材料需要修改',
      `${p.institution}要求修改您“${p.project}”的申报，共 ${p.count} 处，请在 ${p.dueAt} 前修改并重新提交，逾期视为放弃。`,
    ),
  'application.changes-due': (p) =>
    said('修改即将截止', `您“${p.project}”的申报还有修改未提交，截止时间 ${p.dueAt}，逾期视为放弃。`),
  'application.confirmed-on-site': (p) =>
    said('现场确认完成', `您“${p.project}”的申报已在${p.institution}完成现场确认。`),
  'application.removed-from-unit': (p) =>
    said(
      '已从单位移除',
      `${p.institution}已将您“${p.project}”的申报从单位移除，请绑定新的工作单位后重新提交。`,
    ),
  'application.held': (p) =>
    said(
      '单位已变更，请撤回重报',
      `您已与${p.institution}解绑，“${p.project}”的申报已暂停，该单位不能再审核。请绑定新的工作单位，在申报时间内撤回申报后重新提交；绑定回原单位的，审核继续。`,
    ),
  'application.released': (p) =>
    said('申报恢复审核', `您已重新绑定${p.institution}，“${p.project}”的申报不再暂停，审核继续。`),
  'application.reopened': (p) =>
    said('审核重新开启', `${p.institution}已重新开启您“${p.project}”申报的审核。`),
  'application.given-up': (p) =>
    said('申报视为放弃', `您“${p.project}”的申报因${gaveUpBecause[p.reason]}，已视为放弃。`),
  'application.unfinished': (p) =>
    said('未完成审核', `“${p.project}”已结束，您的申报未完成审核。已缴费用将按规定退回。`),
  'registration.submitted': (p) =>
    said('机构注册已提交', `您于 ${p.at} 提交的机构注册申请已送主管部门审核，结果将以短信通知。`),
  'registration.admitted': (p) =>
    said(
      '机构已收录',
      `您于 ${p.at} 提交的机构注册申请已通过审核，机构编码 ${p.code}，现在可以在小程序“工作单位”中搜索到该机构。`,
    ),
  'registration.refused': (p) =>
    said(
      '机构注册未通过',
      `您于 ${p.at} 提交的机构注册申请未通过审核。请在“机构注册”页用本手机号查询审核意见，修改后重新提交。`,
    ),
  'registration.digest': (p) =>
    said('机构注册待审核', `有 ${p.waiting} 件机构注册待审核，最早的已等待 ${p.oldestDays} 个工作日。`),
  'review.digest': (p) =>
    said(
      '待审核材料',
      `有 ${p.waiting} 份材料待审核，最早的已等待 ${p.oldestDays} 个工作日，其中逾期 ${p.overdue} 份。`,
    ),
  'review.unit-left': (p) =>
    said(
      '考生已与本单位解绑',
      `一名考生已与${p.institution}解绑，其“${p.project}”的申报已暂停，本单位不能再审核；绑定回本单位的，审核继续。`,
    ),
  'review.unit-joined': (p) =>
    said(
      '考生已绑定到本单位',
      `一名考生已绑定到${p.institution}，其“${p.project}”的申报正在其他单位审核；考生撤回并重新提交后，由本单位审核。`,
    ),
  'review.unit-returned': (p) =>
    said(
      '考生已重新绑定本单位',
      `一名考生已重新绑定${p.institution}，其“${p.project}”的申报不再暂停，审核继续。`,
    ),
  'payment.due': (p) =>
    said('请缴费', `您“${p.project}”的申报需缴费 ${yuan(p.feeFen)}，请在 ${p.dueAt} 前完成，逾期视为放弃。`),
  'payment.paid': (p) => said('缴费成功', `您“${p.project}”的申报已缴费 ${yuan(p.feeFen)}。`),
  'payment.refunded': (p) => said('已退款', `您“${p.project}”的费用 ${yuan(p.feeFen)} 已原路退回。`),
};

/** The one renderer: title and sentence of a message, the same in SMS, WeChat and inbox. */
export function renderMessage<T extends MessageTemplate>(
  template: T,
  params: MessageParams[T],
): { title: string; text: string } {
  return renderers[template](params);
}

/** A message as a row holds it; a template of a later version shows its name. */
export function renderStoredMessage({ template, params }: { template: string; params: object }): {
  title: string;
  text: string;
} {
  // The row was written by whoever decided, with typed parameters.
  return isMessageTemplate(template)
    ? renderMessage(template, params as MessageParams[typeof template])
    : { title: template, text: '' };
}

export function isMessageTemplate(text: string): text is MessageTemplate {
  return Object.hasOwn(renderers, text);
}
